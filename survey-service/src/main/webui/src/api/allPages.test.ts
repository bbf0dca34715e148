import {expect, test} from 'vitest';
import {allPages} from './allPages';

test('pages follow each other by their cursors until there is none', async () => {
  const asked: (string | undefined)[] = [];
  const all = await allPages(async cursor => {
    asked.push(cursor);
    return cursor === 'b' ? {value: [3], next: ''} : {value: [1, 2], next: 'b'};
  });
  expect(all).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'b']);
});

test('a list without end ends', async () => {
  expect(await allPages(async () => ({value: ['x'], next: 'again'}))).toHaveLength(10);
});
