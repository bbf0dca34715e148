import {expect, test} from 'vitest';
import {FIRST_TILES, add, change, draftOf, move, remove, resize, restore, storedOf, type Draft} from './draft';

const draft = draftOf({name: 'Stores', shared: true, tiles: FIRST_TILES}, '"1"');
const order = ({tiles}: Draft) => tiles.map(({id}) => id).join(' ');

test('what isn’t changed is stored as it was', () => expect(storedOf(draft)).toEqual({name: 'Stores', shared: true, tiles: FIRST_TILES}));

test.each([
  ['t0', 't2', 't1 t2 t0 t3'],
  ['t3', 't0', 't3 t0 t1 t2'],
  ['t1', 't1', 't0 t1 t2 t3'],
  ['t9', 't1', 't0 t1 t2 t3'],
  ['t1', 't9', 't0 t1 t2 t3'],
])('%s in the place of %s: %s', (id, over, expected) => expect(order(move(draft, id, over))).toBe(expected));

test.each([
  [2, 2, 2, 2],
  [0, 0, 1, 1],
  [9, 9, 4, 3],
  [1.6, 1.4, 2, 1],
])('a size of %s × %s is %i × %i', (width, height, columns, rows) =>
  expect(resize(draft, 't0', width, height).tiles[0]).toMatchObject({width: columns, height: rows}),
);

test('a removed tile comes back where it was, and a new one is none that was there', () => {
  const tile = draft.tiles[1]!;
  const without = remove(draft, 't1');
  expect(order(without)).toBe('t0 t2 t3');
  expect(restore(without, tile, 1)).toEqual(draft);
  expect(order(add(without, {kind: 'words', days: 7, width: 1, height: 1}))).toBe('t0 t2 t3 t4');
});

test('a tile changes alone', () => expect(change(draft, 't0', {days: 7}).tiles.map(({days}) => days)).toEqual([7, 90, 90, 30]));
