import {expect, test} from 'vitest';
import {unitTables, type UnitFormats, type UnitWords} from './byUnit';
import type {Question} from './queries';

const words: UnitWords = {
  consent: {agreed: 'Yes', refused: 'No'},
  interval: '95 %',
  answers: 'n',
  rank: 'place',
  nps: 'NPS',
  csat: 'Satisfied',
  ces: 'Easy',
  mean: 'Mean',
  median: 'Median',
  quartiles: 'Middle half',
  span: 'Span',
  ownWords: 'Own words',
};
const formats: UnitFormats = {
  whole: String,
  number: String,
  score: String,
  percent: value => `${value} %`,
  date: day => day,
  text: text => text?.en ?? '',
  labelWidth: 100,
};

const asked = (kind: NonNullable<Question['question']>['kind'], scale = 0) => ({key: 'q', kind, scale});
const tables = (...results: Question[]) => unitTables({units: results.map((result, index) => ({unit: ['north', 'south', ''][index], results: [result]}))}, words, formats);
const label = (text: string): Record<string, string> => ({en: text});

test('a score is told with its mean, each beside its interval', () => {
  const nps = {question: asked('nps', 10), n: 9, score: {value: 20, low: -10, high: 50}, numbers: {mean: {value: 7.5, low: 7, high: 8}}};
  const [table] = tables(nps, {question: asked('nps', 10), n: 0});
  expect(table?.columns).toEqual([
    {name: 'NPS', beside: '95 %'},
    {name: 'Mean', beside: '95 %'},
  ]);
  expect(table?.lines.map(({unit, n, isFew, told}) => ({unit, n, isFew, told}))).toEqual([
    {
      unit: 'north',
      n: 9,
      isFew: false,
      told: [
        {value: '20', beside: '-10 – 50'},
        {value: '7.5', beside: '7 – 8'},
      ],
    },
    {unit: 'south', n: 0, isFew: true, told: [{value: '–'}, {value: '–'}]},
  ]);
});

test('stars have a mean alone', () => expect(tables({question: asked('rating', 5), n: 1, numbers: {mean: {value: 3}}})[0]?.columns.map(({name}) => name)).toEqual(['Mean']));

test('a choice is told by its shares and how many they are, and how often own words stand beside it', () => {
  const options = [
    {key: 'wet', label: label('Wet'), n: 3, share: {value: 75}},
    {key: 'other', label: label('Other'), n: 1, share: {value: 25}},
  ];
  const [table] = tables({question: asked('multiple_choice'), n: 4, options, words: {n: 1}});
  expect(table?.columns.map(({name}) => name)).toEqual(['Wet', 'Other', 'Own words']);
  expect(table?.lines[0]?.told).toEqual([{value: '75 %', beside: '3'}, {value: '25 %', beside: '1'}, {value: '1'}]);
});

test('a ranking is told by who was first, and the mean place', () => {
  const [table] = tables({question: asked('ranking'), n: 6, options: [{key: 'x', label: label('X'), n: 3, share: {value: 50}, rank: 1.5}]});
  expect(table?.columns).toEqual([{name: 'X', beside: 'place'}]);
  expect(table?.lines[0]?.told).toEqual([{value: '50 %', beside: '1.5'}]);
});

test('a matrix has a table for each row, of those who answered it', () => {
  const row = (key: string, n: number) => ({key, label: label(key), n, options: [{key: 'good', label: label('Good'), n, share: {value: 100}}]});
  const all = tables({question: asked('matrix'), n: 7, rows: [row('Bed', 7), row('Food', 2)]});
  expect(all.map(({row: name, lines}) => [name, lines[0]?.n, lines[0]?.isFew, lines[0]?.told[0]?.value])).toEqual([
    ['Bed', 7, false, '100 %'],
    ['Food', 2, true, '100 %'],
  ]);
});

test('numbers are told by mean, median and how they spread, days by the first and the last', () => {
  const spread = {least: 1, lowerQuartile: 2, median: 3, upperQuartile: 4, most: 9};
  expect(tables({question: asked('number'), n: 5, numbers: {mean: {value: 3.2, low: 2, high: 4.4}, spread}})[0]?.lines[0]?.told.map(({value}) => value)).toEqual([
    '3.2',
    '3',
    '2 – 4',
    '1 – 9',
  ]);
  const days = [
    {from: '2026-02-01', to: '2026-03-01', n: 2},
    {from: '2026-03-01', to: '2026-04-01', n: 3},
  ];
  expect(tables({question: asked('date'), n: 5, days})[0]?.lines[0]?.told).toEqual([{value: '2026-02-01 – 2026-03-31'}]);
});

test('of a text there is how many wrote, and the newest', () => {
  const newest = [{response: 'r-1', text: 'Late', language: 'en', answeredAt: '2026-11-24T12:00:00Z'}];
  const [table] = tables({question: asked('text'), n: 1, words: {n: 1, newest}});
  expect([table?.columns, table?.hasWords, table?.lines[0]?.newest]).toEqual([[], true, newest]);
});

test('what nobody answered has no table; what was asked in two ways has two', () => {
  expect(tables({question: asked('nps', 10), n: 0})).toEqual([]);
  expect(unitTables({units: []}, words, formats)).toEqual([]);
  const twice = {unit: 'north', results: [{question: asked('rating', 5), n: 2}, {question: asked('rating', 10), n: 1}]};
  expect(unitTables({units: [twice]}, words, formats).map(({key}) => key)).toEqual(['rating-5', 'rating-10']);
});
