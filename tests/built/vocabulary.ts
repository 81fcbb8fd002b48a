/** Holds JSON-LD against schema.org's vocabulary: its types, as `schema-dts` generates them from it, judge each node as the compiler would. */
import { join } from 'node:path';
import ts from 'typescript';

export interface Node {
  '@type': string;
  [property: string]: unknown;
}

/** A node without its words: two nodes of one shape are judged alike, so one of them is enough. */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (value === null || typeof value !== 'object') return typeof value;
  return `{${Object.entries(value)
    .map(([name, part]) => `${name}:${name === '@type' ? String(part) : shapeOf(part)}`)
    .sort()
    .join()}}`;
}

/**
 * What the vocabulary does not allow: unknown types, properties that a type does not have, values of another kind.
 * @param nodes each with `@type`
 * @returns the compiler's words, each with the node it is about
 */
export function vocabularyFaults(nodes: readonly Node[]): string[] {
  const file = join(process.cwd(), 'tests/built/judged-nodes.ts');
  const lines = [
    "import type * as schema from 'schema-dts';",
    ...nodes.map((node, index) => `export const node${String(index)}: schema.${node['@type']} = ${JSON.stringify(node)};`),
  ];
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const text = lines.join('\n');
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? text : readFile.call(host, name));
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return [...program.getGlobalDiagnostics(), ...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText, start = 0, file: where }) => {
      const node = where ? nodes[where.getLineAndCharacterOfPosition(start).line - 1] : undefined;
      return `${JSON.stringify(node)?.slice(0, 160) ?? 'compiler'}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    },
  );
}
