import {expect, test} from 'vitest';
import {axisEnd, figure, type Formats, type Words} from './figure';

const words: Words = {option: 'Antwort', answers: 'n', share: 'Anteil', interval: '95 %', rank: 'Platz', group: 'Web', versus: 'Kiosk', row: 'Zeile', consent: {agreed: 'Ja', refused: 'Nein'}};
const formats: Formats = {
  whole: String,
  number: String,
  percent: value => `${value} %`,
  date: day => day,
  text: text => text?.de ?? '',
  labelWidth: 100,
};
const choice = (n: number) => ({
  question: {key: 'how', kind: 'single_choice' as const, scale: 0},
  n,
  options: [
    {key: 'a', label: {de: 'Alpha'} as Record<string, string>, n, share: {value: 100, low: 34, high: 100}},
    {key: 'b', label: {} as Record<string, string>, n: 0, share: {value: 0, low: 0, high: 66}},
  ],
});

test('a choice is told with its share and interval', () =>
  expect(figure(choice(9), undefined, words, formats)?.table).toEqual({
    head: ['Antwort', 'n', 'Anteil', '95 %'],
    rows: [
      ['Alpha', '9', '100 %', '34 % – 100 %'],
      ['b', '0', '0 %', '0 % – 66 %'],
    ],
  }));

test.each([
  [[], 20],
  [[0, 12], 20],
  [[41], 60],
  [[100, 3], 100],
  [[100.4], 100],
])('an axis of shares %j ends at %i', (shares, end) => expect(axisEnd(shares)).toBe(end));

test('two groups stand side by side', () => {
  const drawn = figure(choice(9), choice(7), words, formats)!;
  expect(drawn.table.head).toEqual(['Antwort', 'n (Web)', 'Anteil (Web)', '95 % (Web)', 'n (Kiosk)', 'Anteil (Kiosk)', '95 % (Kiosk)']);
  const series = drawn.option.series as {itemStyle: {decal?: object}}[];
  expect(series.map(({itemStyle}) => itemStyle.decal !== undefined)).toEqual([false, true]);
});

test.each([
  [4, 'dashed'],
  [5, undefined],
])('%i answers are drawn %s', (n, border) => {
  const series = figure(choice(n), undefined, words, formats)!.option.series as {itemStyle?: {borderType: string}}[];
  expect(series[0]?.itemStyle?.borderType).toBe(border);
});

test('a consent is told by who agreed and who refused', () => {
  const options = [
    {key: 'agreed', n: 6, share: {value: 75, low: 41, high: 93}},
    {key: 'refused', n: 2, share: {value: 25, low: 7, high: 59}},
  ];
  expect(figure({question: {key: 'news', kind: 'consent'}, n: 8, options}, undefined, words, formats)?.table.rows).toEqual([
    ['Ja', '6', '75 %', '41 % – 93 %'],
    ['Nein', '2', '25 %', '7 % – 59 %'],
  ]);
});

test('a text is no picture', () => expect(figure({question: {key: 'why', kind: 'text'}, n: 3}, undefined, words, formats)).toBeUndefined());

test('numbers stand in bars', () => {
  const bars = [
    {from: 0, to: 10, n: 4},
    {from: 10, to: 20, n: 2},
  ];
  expect(figure({question: {key: 'visits', kind: 'number'}, n: 6, numbers: {bars}}, undefined, words, formats)?.table.rows).toEqual([
    ['0 – 10', '4'],
    ['10 – 20', '2'],
  ]);
});
