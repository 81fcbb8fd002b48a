/** An MDX file as its author wrote it: frontmatter, words by line, components, headings, length. */
import { expect, test } from 'vitest';
import { readMdx, readMdxBody } from '../../src/evidence/mdx.ts';

const file = 'content/en/chapters/removal.mdx';
const source = `---
title: Removal
order: 5
---
## What is *not* known

A <Term id="removal">removal</Term> is an act. <Fact id="removals" as="million" range />

<Views>
<View side="critics" who="TRAC">

- They say \`so\`.

</View>
</Views>
`;

test('frontmatter is plain data', () => {
  expect(readMdx(file, source).frontmatter).toEqual({ title: 'Removal', order: 5 });
});

test('words stand with the line of the file they are on, inside components too', () => {
  expect(readMdx(file, source).texts).toEqual([
    { line: 5, text: 'What is ' },
    { line: 5, text: 'not' },
    { line: 5, text: ' known' },
    { line: 7, text: 'A ' },
    { line: 7, text: 'removal' },
    { line: 7, text: ' is an act. ' },
    { line: 12, text: 'They say ' },
    { line: 12, text: 'so' },
    { line: 12, text: '.' },
  ]);
});

test('components stand in order, with their attributes; a switch is true', () => {
  expect(readMdx(file, source).components).toEqual([
    { name: 'Term', line: 7, attributes: { id: 'removal' } },
    { name: 'Fact', line: 7, attributes: { id: 'removals', as: 'million', range: true } },
    { name: 'Views', line: 9, attributes: {} },
    { name: 'View', line: 10, attributes: { side: 'critics', who: 'TRAC' } },
  ]);
});

test('a heading is its words, without the marks', () => {
  expect(readMdx(file, source).headings).toEqual([{ depth: 2, text: 'What is not known', line: 5 }]);
});

test('the length counts words, and neither components nor lone signs', () => {
  expect(readMdxBody('Two – words. <Fact id="a-b" />\n').wordCount).toBe(2);
  expect(readMdx(file, source).wordCount).toBe(12);
});

test('numbers in code and in braces count as words too: they cannot hide there', () => {
  const texts = (body: string) => readMdxBody(body).texts.map(({ text }) => text);
  expect(texts('There were {1500} people.')).toContain('1500');
  expect(texts('There were `1500` people.')).toContain('1500');
  expect(texts('{1500}')).toEqual(['1500']);
  expect(texts('```\n1500\n```')).toEqual(['1500']);
});

test('an attribute in braces is read as its text', () => {
  expect(readMdxBody('<View who={"TRAC"} count={47} />').components[0]?.attributes).toEqual({ who: '"TRAC"', count: '47' });
});

test('a component that is not closed is named with its place', () => {
  expect(() => readMdx(file, '---\ntitle: Removal\n---\n<Views>\n\nWords.\n')).toThrow(/Expected a closing tag for `<Views>`/);
});

test('a file without frontmatter is refused by name', () => {
  expect(() => readMdx(file, '## Removal\n')).toThrow(new SyntaxError(`${file}: no frontmatter between --- lines`));
});
