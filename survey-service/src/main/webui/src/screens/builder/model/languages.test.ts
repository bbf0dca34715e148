import {expect, test} from 'vitest';
import {fromCsv, linesOf, missingBy, sheetOf, withLine, withoutLanguage} from './languages';
import {toCsv} from '../../../ui/csv';
import type {Draft} from './draft';
import {sample} from './sample';

const asFile = (draft: Draft) => toCsv(sheetOf(draft).columns, sheetOf(draft).rows);

test('missing texts are counted in each language', () => {
  expect([...missingBy(sample)]).toEqual([
    ['en', 0],
    ['de', 5],
  ]);
  expect(linesOf(sample).filter(line => line.missing.length > 0).map(line => line.address)).toEqual([
    'questions[why].title',
    'questions[what].title',
    'questions[what].choices[price].label',
    'logic.ends[sorry].text',
    'thanks',
  ]);
});

test('what goes out comes in as it was', () => expect(fromCsv(sample, asFile(sample))).toMatchObject({draft: sample, changed: 0, unknownKeys: [], isTable: true}));

test('what looks like a formula is none, and comes back', () => {
  const risky = withLine(sample, 'thanks', 'en', '=1+1');
  expect(asFile(risky)).toContain("'=1+1");
  expect(fromCsv(sample, asFile(risky)).draft.thanks.en).toBe('=1+1');
});

test.each([
  ['key,de\r\nthanks,Danke', {changed: 1, unknownKeys: [], unknownColumns: [], isTable: true}],
  ['\uFEFFkey;de\nthanks;"Danke;\nsehr"', {changed: 1, isTable: true}],
  ['key,de,fr\nthanks,,Merci\ngone,x,y', {changed: 0, unknownKeys: ['gone'], unknownColumns: ['fr']}],
  ['anything', {changed: 0, isTable: false}],
  ['key,de\r\nthanks,"Danke', {changed: 0, isTable: false}],
])('of %j it takes over %j', (csv, expected) => expect(fromCsv(sample, csv)).toMatchObject(expected));

test('a language goes with all that it says', () => {
  const left = withoutLanguage(sample, 'de');
  expect(left.languages).toEqual(['en']);
  expect(JSON.stringify(left)).not.toContain('Laden');
});
