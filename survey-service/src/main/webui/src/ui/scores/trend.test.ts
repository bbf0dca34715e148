import {expect, test} from 'vitest';
import type {Point} from './figures';
import {trendLines, trendOption} from './trend';

const words = {when: (start: string) => start, value: String, axis: String, about: () => [], score: 'NPS', changed: 'Changed'};
const point = (n: number, value?: number): Point => ({score: {n, value}});

test.each<[string, Point[], (number | null)[], (number | null)[]]>([
  ['enough everywhere', [point(9, 1), point(9, 2)], [1, 2], [null, null]],
  ['nobody in the middle', [point(9, 1), point(0), point(9, 3)], [1, null, 3], [1, null, 3]],
  ['few in the middle', [point(9, 1), point(2, 50), point(9, 3)], [1, null, 3], [1, 50, 3]],
  ['few at the end', [point(9, 1), point(9, 2), point(1, 0)], [1, 2, null], [null, 2, 0]],
])('%s', (_, points, solid, dashed) => expect(trendLines('nps', points, 5)).toEqual({solid, dashed}));

test('what really changed is marked, with its direction', () => {
  const changes: Point['change'][] = [
    undefined,
    {delta: 20, significant: true, verdict: 'significant'},
    {delta: -5, significant: false, verdict: 'not-significant'},
    {delta: -60, significant: true, verdict: 'significant'},
  ];
  const points = changes.map((change, index) => ({...point(30, index), change}));
  const series = trendOption('nps', points, 5, words).series as {name?: string; data: object[]}[];
  expect(series.find(({name}) => name === 'Changed')?.data).toMatchObject([
    {value: [1, 1], symbolRotate: 0},
    {value: [3, 3], symbolRotate: 180},
  ]);
});
