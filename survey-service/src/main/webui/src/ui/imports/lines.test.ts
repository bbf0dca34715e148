import {expect, test} from 'vitest';
import {toCsv} from '../csv';
import {parseCsv} from '../readCsv';
import {bytesOfRow, faultyTable, inParts, outcomes, why, withoutOutcomes} from './lines';

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

test('rows of which not all was taken are a file of their own, which tells them apart', () => {
  const table = {columns: ['id', 'score'], rows: [{id: 'a', score: '9'}, {id: 'b', score: 'x'}, {id: 'c', score: '8'}]};
  expect(faultyTable(table, [{row: 2, why: 'twice'}], [{row: 1, why: 'x is no score'}], {outcome: 'Outcome', rejected: 'no', partly: 'in part', reason: 'Why'})).toEqual({
    columns: ['id', 'score', 'Echolot: Outcome', 'Echolot: Why'],
    rows: [
      ['b', 'x', 'in part', 'x is no score'],
      ['c', '8', 'no', 'twice'],
    ],
  });
});

test('the columns that were added to a file of faulty rows are none of its own when it comes back', () => {
  const table = {columns: ['id', 'plan'], rows: [{id: 'a', plan: 'pro'}]};
  const {columns, rows} = faultyTable(table, [{row: 0, why: 'twice'}], [], {outcome: 'Ergebnis', rejected: 'no', partly: 'in part', reason: 'Grund'});
  const again = withoutOutcomes(parseCsv(toCsv(columns, rows)));
  expect(again.columns).toEqual(['id', 'plan']);
  expect(again.rows).toMatchObject(table.rows);
});
