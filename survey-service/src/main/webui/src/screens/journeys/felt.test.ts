import {expect, test} from 'vitest';
import {feltOf, pathOf} from './felt';
import {journeyOf} from './journey';

const visit = journeyOf({
  stages: [
    {key: 'come', touchpoints: [{key: 'sign', emotions: {beate: 2}}, {key: 'door'}, {key: 'hall', emotions: {beate: 0, carl: 1}}]},
    {key: 'buy', touchpoints: [{key: 'till', emotions: {beate: -2}}]},
  ],
});

test('touchpoints stand in their stages, as high as they feel', () => {
  expect(feltOf(visit, 'beate')).toEqual([
    {key: 'sign', x: 0.125, y: 0, emotion: 2},
    {key: 'hall', x: 0.375, y: 0.5, emotion: 0},
    {key: 'till', x: 0.75, y: 1, emotion: -2},
  ]);
  expect(feltOf(visit, 'nobody')).toEqual([]);
});

test.each([
  [[], ''],
  [[{x: 0.125, y: 0}], 'M12.5 0'],
  [[{x: 0.25, y: 0}, {x: 0.75, y: 1}], 'M25 0C50 0 50 100 75 100'],
])('a line through %j', (felt, path) => {
  expect(pathOf(felt)).toBe(path);
});
