import {expect, test} from 'vitest';
import {groupTables, wayTo, wholeOf} from './groups';

const results = (started: number, n: number, chosen: number[]) => ({
  funnel: {started},
  questions: [
    {
      question: {key: 'what', kind: 'multiple_choice' as const, scale: 0},
      n,
      options: ['wet', 'heavy'].map((key, index) => ({
        key,
        label: {en: key.toUpperCase()} as Record<string, string>,
        n: chosen[index],
        share: n > 0 ? {value: (100 * chosen[index]!) / n} : undefined,
      })),
    },
    {question: {key: 'why', kind: 'text' as const, scale: 0}, n, words: {n}},
  ],
});
const words = {consent: {}};
const formats = {text: (text: Record<string, string> | undefined) => text?.en ?? ''};

test('all groups stand side by side, each with how many answered', () =>
  expect(
    groupTables(
      [
        {key: 'north', name: 'North', results: results(9, 8, [4, 2])},
        {key: 'south', name: 'South', results: results(3, 2, [2, 0])},
        {key: 'west', name: 'West', results: results(1, 0, [0, 0])},
        {key: 'east', name: 'East', results: results(0, 0, [0, 0])},
      ],
      words,
      formats,
    ).map(({columns, rows}) => ({columns, rows})),
  ).toEqual([
    {
      columns: [
        {key: 'north', name: 'North', n: 8, isFew: false},
        {key: 'south', name: 'South', n: 2, isFew: true},
        {key: 'west', name: 'West', n: 0, isFew: true},
      ],
      rows: [
        {key: 'wet', name: 'WET', cells: [{n: 4, share: 50}, {n: 2, share: 100}, {n: 0, share: undefined}]},
        {key: 'heavy', name: 'HEAVY', cells: [{n: 2, share: 25}, {n: 0, share: 0}, {n: 0, share: undefined}]},
      ],
    },
  ]));

test('what nobody answered has no table', () => {
  expect(groupTables([{key: 'north', name: 'North', results: results(3, 0, [0, 0])}], words, formats)).toEqual([]);
  expect(groupTables([], words, formats)).toEqual([]);
});

test.each([
  [[], undefined],
  [[{key: 'north'}, {key: 'kiel', parent: 'north'}, {key: 'south'}], undefined],
  [[{key: 'all'}, {key: 'north', parent: 'all'}, {key: 'kiel', parent: 'north'}, {key: 'south', parent: 'all'}], 'all'],
  [[{key: 'all'}, {key: 'north', parent: 'all'}, {key: 'kiel', parent: 'north'}, {key: 'husum', parent: 'north'}], 'north'],
  [[{key: 'all'}], undefined],
])('of the units %j the one that holds all others is %s', (units, whole) => expect(wholeOf(units)).toBe(whole));

test('the way to a unit begins at the top, and ends even in a circle', () => {
  const units = [{key: 'north'}, {key: 'kiel', parent: 'north'}, {key: 'harbour', parent: 'kiel'}, {key: 'a', parent: 'b'}, {key: 'b', parent: 'a'}];
  expect(wayTo(units, 'harbour')).toEqual(['north', 'kiel', 'harbour']);
  expect(wayTo(units, 'a')).toEqual(['b', 'a']);
  expect(wayTo(units, 'unknown')).toEqual(['unknown']);
});
