/** An address as a QR code: modules in, one path for an SVG out. Pure. */
import { encode } from 'uqr';

/** Empty modules around the code, as the standard asks (ISO/IEC 18004). */
const quietZone = 4;

export interface QrCode {
  /** Modules from edge to edge, the quiet zone with them. */
  size: number;
  /** The dark modules, a stroke of a row a step: one unit is one module. */
  path: string;
}

/** @param text what a reader's phone gets; correction level M, since a printed sheet is folded and copied */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${String(index)} ${String(y)}h${String(run.length)}v1h-${String(run.length)}z`),
  );
  return { size, path: runs.join('') };
}
