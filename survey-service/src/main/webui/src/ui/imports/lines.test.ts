import {expect, test} from 'vitest';
import {bytesOfRow, inParts, outcomes, why} from './lines';

test('a large file goes in parts', () => {
  const rows = Array.from({length: 5}, (_, index) => ({id: String(index)}));
  expect(inParts(rows, 2, 1000, bytesOfRow).map(part => part.length)).toEqual([2, 2, 1]);
  expect(inParts(rows, 100, 16, bytesOfRow).map(part => part.length)).toEqual([2, 2, 1]);
  expect(inParts([], 2, 1000, bytesOfRow)).toEqual([]);
});

test('a line says why it was rejected', () => {
  const answer = `{"line":1,"state":"accepted"}
{"line":2,"state":"rejected","problem":{"title":"Invalid","violations":[{"field":"a","message":"must be one"},{"field":"b","message":"is lacking"}]}}

{"line":3,"state":"rejected","problem":{"title":"Conflict"}}`;
  expect(outcomes(answer).map(why)).toEqual(['', 'a must be one; b is lacking', 'Conflict']);
});
