import {expect, test} from 'vitest';
import {parseCsv, plainCsv, readCsv} from './readCsv';

test.each([
  ['commas', 'id,name\n1,"a, b"\n\n2,c\n'],
  ['semicolons, a mark, and carriage returns', '\uFEFFid;name\r\n1;a, b\r\n2;c\r\n'],
])('a file with %s', (_, text) => {
  expect(parseCsv(text)).toEqual({columns: ['id', 'name'], rows: [{id: '1', name: 'a, b'}, {id: '2', name: 'c'}]});
});

test('a quote that is open is told', () => expect(() => parseCsv('id,name\n1,"a')).toThrow());

test('a file of an old spreadsheet', async () => {
  const latin = new Blob([Uint8Array.from([...'id\nK', 0xf6, ...'ln'].map(sign => (typeof sign === 'number' ? sign : sign.charCodeAt(0))))]);
  expect((await readCsv(latin)).rows).toEqual([{id: 'Köln'}]);
});

test('what a service gets is what was read', () => {
  const rows = [{id: '1', phone: '+49 171 1', name: 'say "hi", you', formula: '=1+1'}];
  expect(plainCsv({columns: ['id', 'phone', 'name', 'formula'], rows})).toBe('id,phone,name,formula\r\n1,+49 171 1,"say ""hi"", you",=1+1');
});
