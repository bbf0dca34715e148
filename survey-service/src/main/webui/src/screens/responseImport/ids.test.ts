import {expect, test} from 'vitest';
import {idOf, namesOfRows} from './ids';

const rows = [{no: '7', say: 'a'}, {no: '', say: 'a'}, {no: '', say: 'a'}, {no: '', say: 'b'}];

test('a row is known by its own id, or by what it says and how often that was said before', () => {
  const names = namesOfRows(rows, ['no', 'say'], 'no');
  expect(names[0]).toBe('id 7');
  expect(new Set(names).size).toBe(4);
  expect(namesOfRows(rows, ['no', 'say'], 'no')).toEqual(names);
  expect(namesOfRows([rows[3]!], ['no', 'say'], 'no')[0]).toBe(names[3]);
});

test('the id is the same each time, another one for another survey, and a UUID of a name', async () => {
  const id = await idOf('nps', 'id 7');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await idOf('nps', 'id 7')).toBe(id);
  expect(await idOf('other', 'id 7')).not.toBe(id);
  expect(await idOf('nps', 'id 8')).not.toBe(id);
});

test('an id that is one stays it', async () =>
  expect(await idOf('nps', 'id 01A20CFF-7D00-7A40-9F51-3F0D7C0B9E14')).toBe('01a20cff-7d00-7a40-9f51-3f0d7c0b9e14'));
