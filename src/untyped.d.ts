/** Libraries that bring no types of their own. */
declare module 'subset-font' {
  /** The font with only the glyphs of `text`, in the wanted format, its axes narrowed. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>;
}
