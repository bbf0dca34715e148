import {readFileSync, readdirSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {asWritten, downloadPersonal, inMillis, toCsv} from './csv';
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

describe('a file of what people said', () => {
  const clicked = vi.fn();
  beforeEach(() => {
    clicked.mockClear();
    vi.stubGlobal('document', {createElement: () => ({click: clicked})});
    vi.stubGlobal('URL', class extends URL {
      static override createObjectURL = () => 'blob:x';
      static override revokeObjectURL = () => {};
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is there once the audit log knows of it', async () => {
    const tell = vi.fn(async () => expect(clicked).not.toHaveBeenCalled());
    await downloadPersonal(tell, 'a.csv', ['id'], [['r-1']]);
    expect(tell).toHaveBeenCalledOnce();
    expect(clicked).toHaveBeenCalledOnce();
  });

  test('is not there without', async () => {
    await expect(downloadPersonal(() => Promise.reject(new Error('away')), 'a.csv', ['id'], [['r-1']])).rejects.toThrow('away');
    expect(clicked).not.toHaveBeenCalled();
  });
});

/** Files of which nobody must be told: figures, a survey's own texts, rows of a file that somebody has brought. */
const OF_NOBODY = ['screens/results/AllGroups.tsx', 'screens/results/QuestionFigure.tsx', 'screens/results/UnitTables.tsx', 'screens/builder/languages/LanguagesTab.tsx', 'screens/surveys/RowMenu.tsx', 'ui/imports/ImportOutcome.tsx', 'ui/csv.ts'];

test('whatever else becomes a file here is told', () => {
  const sources = new URL('../', import.meta.url);
  const making = readdirSync(sources, {recursive: true, encoding: 'utf8'})
    .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .filter(file => /\b(download|downloadCsv|createObjectURL)\(/.test(readFileSync(new URL(file, sources), 'utf8')));
  expect(making.sort()).toEqual([...OF_NOBODY].sort());
});
