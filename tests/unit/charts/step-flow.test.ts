/** Step flow: every step stands once, every way on is a connector or a written link, and the main path is a path. */
import { expect, test } from 'vitest';
import { placeSteps } from '../../../src/charts/step-flow/layout.ts';
import { stepFlowOptions, stepSeries } from '../../../src/charts/step-flow/series.ts';
import { stepTable } from '../../../src/charts/step-flow/words.ts';
import type { ProcessStep, Stage } from '../../../src/evidence/schema.ts';
import { errorOf, givenContext } from './given-context.ts';

const step = (id: string, next: string[] = [], stage: Stage = 'courts'): ProcessStep => ({
  id,
  stage,
  phase: 'court',
  name: `Name of ${id}`,
  decides: 'Immigration judge',
  statute: '8 U.S.C. § 1229a',
  description: `What happens at ${id}.`,
  rights: ['A lawyer at no cost to the government'],
  source: 'usc',
  times: [],
  numbers: [],
  shares: [],
  next: next.map((to) => ({ to, when: `${id} to ${to}`, source: 'usc' })),
});
const court = [
  step('hearing', ['noshow', 'charge']),
  step('noshow', ['absentia', 'hearing']),
  step('absentia', ['order']),
  step('charge', ['ended', 'ask']),
  step('ended', []),
  step('ask', ['asylum', 'torture']),
  step('asylum', ['decision']),
  step('torture', ['decision']),
  step('decision', ['order']),
  step('order', ['final']),
  step('final', [], 'final-orders'),
];

function flow(options: Record<string, unknown>, steps = court) {
  const context = givenContext({ steps });
  const paths = stepSeries(stepFlowOptions.parse(options), context);
  return { paths, placed: placeSteps(paths, context), table: stepTable(paths, context) };
}
const cardsOf = (placed: ReturnType<typeof flow>['placed']) =>
  placed.paths.flatMap((path) => path.steps.flatMap((one) => [one, ...one.branches]));

test('the main path is the longest way forward, each step linked to the next', () => {
  const { placed } = flow({ stage: 'courts' });
  expect(placed.paths[0]?.steps.map((one) => one.key)).toEqual(['hearing', 'charge', 'ask', 'asylum', 'decision', 'order']);
  expect(placed.paths[0]?.steps.map((one) => one.onWhen)).toEqual([
    'hearing to charge',
    'charge to ask',
    'ask to asylum',
    'asylum to decision',
    'decision to order',
    '',
  ]);
});

test('every step of the stage stands once, in the picture and in the table', () => {
  const { placed, table } = flow({ stage: 'courts' });
  const keys = cardsOf(placed).map((card) => card.key);
  expect(keys.toSorted()).toEqual(
    court
      .filter((one) => one.stage === 'courts')
      .map((one) => one.id)
      .toSorted(),
  );
  expect(table.rows.map((row) => row[0]?.value)).toEqual(keys);
  expect(new Set(cardsOf(placed).map((card) => card.id)).size).toBe(keys.length);
});

test('no way on is lost: connectors and links together are the ways of the records', () => {
  const { placed } = flow({ stage: 'courts' });
  const drawn = placed.paths
    .flatMap((path) => path.steps.flatMap((one) => [one.onWhen, ...one.branches.map((branch) => branch.when)]))
    .filter(Boolean);
  const written = cardsOf(placed).flatMap((card) => card.ways.map((way) => way.when));
  expect([...drawn, ...written].toSorted()).toEqual(court.flatMap((one) => one.next.map((way) => way.when)).toSorted());
});

test('branches are numbered by their step and hang on the last step that leads to them', () => {
  const { placed } = flow({ stage: 'courts' });
  const hearing = placed.paths[0]?.steps[0];
  expect(hearing?.branches.map((branch) => [branch.number, branch.key, branch.depth])).toEqual([
    ['1a', 'noshow', 1],
    ['1b', 'absentia', 2],
  ]);
  expect(hearing?.branches[0]?.ways).toEqual([{ when: 'noshow to hearing', to: '1\u00a0Name of hearing', href: '#test-hearing' }]);
});

test('a way out of the picture has a name and no link; a step without ways on is an end', () => {
  const { placed } = flow({ stage: 'courts' });
  expect(cardsOf(placed).find((card) => card.key === 'order')?.ways).toEqual([{ when: 'order to final', to: 'Name of final', href: null }]);
  expect(cardsOf(placed).find((card) => card.key === 'ended')?.isEnd).toBe(true);
});

test('steps that nothing leads to are paths of their own, counted on', () => {
  const { placed } = flow({ stage: 'courts' }, [...court, step('late', [])]);
  expect(placed.paths).toHaveLength(2);
  expect(placed.paths[1]).toMatchObject({ start: 7, label: 'other-starts' });
  expect(placed.paths[1]?.steps[0]?.number).toBe('7');
});

test('one step, a loop and a chosen main path are drawn', () => {
  expect(cardsOf(flow({ steps: ['ended'] }).placed)).toHaveLength(1);
  expect(cardsOf(flow({ stage: 'courts' }, [step('a', ['b']), step('b', ['a'])]).placed).map((card) => card.key)).toEqual(['a', 'b']);
  expect(flow({ stage: 'courts', main: ['hearing', 'noshow', 'absentia'] }).placed.paths[0]?.steps.map((one) => one.key)).toEqual([
    'hearing',
    'noshow',
    'absentia',
  ]);
});

test('an unlinked main path and an unknown start stop the build', () => {
  expect(errorOf(() => flow({ stage: 'courts', main: ['hearing', 'order'] }))).toContain('hearing → order');
  expect(errorOf(() => flow({ stage: 'courts', from: 'nowhere' }))).toContain('nowhere');
  expect(stepFlowOptions.safeParse({}).success).toBe(false);
});
