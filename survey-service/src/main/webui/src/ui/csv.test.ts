import {expect, test} from 'vitest';
import {asWritten, inMillis, toCsv} from './csv';
import {parseCsv} from './readCsv';

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['＝1+1', "'＝1+1"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['=A1,B1', '"\'=A1,B1"'],
  ['-1,5', '"-1,5"'],
  ['+3', '+3'],
  ['50 %', '50 %'],
  ['Ja, "gern"', '"Ja, ""gern"""'],
  ['a;b', '"a;b"'],
  ["it's", "it's"],
])('%j is written as %j, and read as it was', (cell, written) => {
  expect(toCsv(['a'], [[cell]])).toBe(`\uFEFFa\r\n${written}\r\n`);
  expect(parseCsv(toCsv(['a', 'b'], [[cell, 'b']])).rows).toEqual([{a: cell, b: 'b'}]);
});

test('an apostrophe of its own stays', () => expect(asWritten("'tis")).toBe("'tis"));

test.each([
  ['2026-12-01T01:45:07.533179982Z', '2026-12-01T01:45:07.533Z'],
  ['2026-12-01T01:45:07Z', '2026-12-01T01:45:07.000Z'],
  ['', ''],
])('the time %s is written %s', (instant, written) => expect(inMillis(instant)).toBe(written));
