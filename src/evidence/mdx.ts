/** Reads an MDX file as authors wrote it: its frontmatter, its words by line, and the components it uses. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parse } from 'yaml';

export interface ComponentUse {
  name: string;
  line: number;
  attributes: Record<string, string | true>;
}

export interface MdxText {
  frontmatter: unknown;
  /** Runs of words with the line they start on, as far as the next component. */
  texts: { line: number; text: string }[];
  components: ComponentUse[];
  /** Words of each top-level component by name, for counting. */
  headings: { depth: number; text: string; line: number }[];
  wordCount: number;
}

interface Node {
  type: string;
  value?: string;
  name?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** @throws SyntaxError with the file's line when the MDX is not well formed */
export function readMdx(file: string, source: string): MdxText {
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!matter) throw new SyntaxError(`${file}: no frontmatter between --- lines`);
  return { ...readMdxBody(source.slice(matter[0].length), matter[0].split('\n').length - 1), frontmatter: parse(matter[1] ?? '') };
}

/** The words and components of an MDX body. @param offset lines that stand before it in its file */
export function readMdxBody(body: string, offset = 0): Omit<MdxText, 'frontmatter'> {
  const tree = fromMarkdown(body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }) as Node;
  const texts: MdxText['texts'] = [];
  const components: ComponentUse[] = [];
  const headings: MdxText['headings'] = [];
  const lineOf = (node: Node) => (node.position?.start.line ?? 0) + offset;
  const walk = (node: Node): void => {
    if (node.value !== undefined && ['text', 'inlineCode', 'code', 'mdxTextExpression', 'mdxFlowExpression', 'html'].includes(node.type))
      texts.push({ line: lineOf(node), text: node.value });
    if (node.type === 'heading') headings.push({ depth: node.depth ?? 0, text: plain(node), line: lineOf(node) });
    if (node.type.startsWith('mdxJsx') && node.name)
      components.push({
        name: node.name,
        line: lineOf(node),
        attributes: Object.fromEntries(
          (node.attributes ?? []).map(({ name = '', value }) => [
            name,
            typeof value === 'string'
              ? value
              : value === null || value === undefined
                ? true
                : String((value as { value?: string }).value ?? ''),
          ]),
        ),
      });
    for (const child of node.children ?? []) walk(child);
  };
  walk(tree);
  return {
    texts,
    components,
    headings,
    wordCount: texts.flatMap(({ text }) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))).length,
  };
}

function plain(node: Node): string {
  return node.value ?? (node.children ?? []).map(plain).join('');
}
