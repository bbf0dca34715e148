import {expect, test} from 'vitest';
import {lineOf, possibleParents, unitTrees, unitsOf, withAllAbove} from './units';

const units = [
  {key: 'store-10', name: {en: 'Store 10'}, parent: 'north'},
  {key: 'store-2', name: {en: 'Store 2'}, parent: 'north'},
  {key: 'north', name: {en: 'North'}},
  {key: 'lost', name: {en: 'Lost'}, parent: 'nowhere'},
];

test('units stand below their parents, in the order of their names', () => {
  expect(unitTrees(units, unit => unit.name?.en ?? '', 'en')).toEqual([
    {value: 'lost', label: 'Lost'},
    {
      value: 'north',
      label: 'North',
      children: [
        {value: 'store-2', label: 'Store 2'},
        {value: 'store-10', label: 'Store 10'},
      ],
    },
  ]);
});

test('all that is above a unit, also in a circle', () => {
  expect(withAllAbove(units, 'store-2')).toEqual(['store-2', 'north']);
  expect(withAllAbove([{key: 'a', parent: 'b'}, {key: 'b', parent: 'a'}], 'a')).toEqual(['a', 'b']);
});

test('a unit moves neither to itself nor below', () => {
  expect(possibleParents(units, 'north').map(unit => unit.key)).toEqual(['lost']);
});

test('a file names units in several languages', () => {
  const rows = [{key: ' n ', parent: '', name: 'North', 'name:de': 'Norden'}];
  expect(unitsOf(rows, 'en')).toEqual([{key: 'n', parent: '', name: {en: 'North', de: 'Norden'}}]);
});

test.each([
  ['[3].parent', {line: 5, field: 'parent'}],
  ['3.parent', {line: 5, field: 'parent'}],
  ['[0]', {line: 2, field: ''}],
  ['', undefined],
])('the path %j is %j of the file', (path, place) => expect(lineOf(path)).toEqual(place));
