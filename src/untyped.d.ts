/** Libraries that bring no types of their own. */
declare module 'subset-font' {
  /** The font with only the glyphs of `text`, in the wanted format, its axes narrowed. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype' | 'sfnt'; variationAxes?: Record<string, number | { min: number; max: number }> },
  ): Promise<Buffer>;
}
declare module 'datapackage' {
  /** Reads a Data Package and checks it against its profile; each resource reads its rows and checks them against its schema. */
  export class Package {
    static load(descriptor: string, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly { name: string; read(options?: { keyed?: boolean }): Promise<unknown[]> }[];
  }
}
