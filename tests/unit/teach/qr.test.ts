/** A QR code is read back by another library as the very address it was made of. */
import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { qrCode } from '../../../src/teach/qr.ts';

/** What a phone would read of the code, drawn with so many pixels a module. */
async function read(text: string, pixels: number): Promise<string | undefined> {
  const { size, path } = qrCode(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" width="${String(size * pixels)}" height="${String(size * pixels)}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('a QR code', () => {
  test.each([
    'https://deportation-pipeline.org/t/one-chart/',
    'https://deportation-pipeline.org/t/media-literacy/',
    'https://example.org/a/rather/long/sub-path/of/some/district/t/statistics/',
  ])('is read back as %s, small and large', async (address) => {
    expect(await read(address, 4)).toBe(address);
    expect(await read(address, 12)).toBe(address);
  });

  test('keeps four empty modules on every side', () => {
    const { size, path } = qrCode('https://deportation-pipeline.org/t/one-chart/');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => ({
      x: Number(x),
      y: Number(y),
      end: Number(x) + Number(run),
    }));
    expect(Math.min(...runs.map(({ x }) => x))).toBe(4);
    expect(Math.min(...runs.map(({ y }) => y))).toBe(4);
    expect(Math.max(...runs.map(({ end }) => end))).toBe(size - 4);
    expect(Math.max(...runs.map(({ y }) => y + 1))).toBe(size - 4);
  });
});
