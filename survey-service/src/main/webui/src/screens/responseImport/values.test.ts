import {expect, test} from 'vitest';
import type {Question} from './targets';
import {choiceOf, flagOf, instantOf, numberOf, scoreOf, several, stateOf} from './values';

const choices: Question['choices'] = [
  {key: 'a', label: {en: 'Very good', de: 'Sehr gut'}},
  {key: 'b', label: {en: 'Fine, thanks', de: 'Geht so'}},
  {key: '1', label: {en: '配送'}},
];

test.each([
  ['a', 'a'],
  [' sehr GUT ', 'a'],
  ['Fine, thanks', 'b'],
  ['配送', '1'],
  ['1', '1'],
  ['awful', undefined],
  ['', undefined],
])('the choice %j is %j', (written, key) => expect(choiceOf(choices, written)).toBe(key));

test('what is written to the letter is meant before what is alike', () => {
  const alike: Question['choices'] = [{key: 'up', label: {en: '+1'}}, {key: 'down', label: {en: '1'}}, {key: 'b', label: {en: 'UP'}}];
  expect(['1', '+1', 'up', 'UP', 'Up', '1.'].map(written => choiceOf(alike, written))).toEqual(['down', 'up', 'up', 'b', 'up', 'up']);
});

test.each([
  ['', []],
  ['Fine, thanks', ['Fine, thanks']],
  ['a|b', ['a', 'b']],
  ['Sehr gut; Geht so', ['Sehr gut', 'Geht so']],
  ['Sehr gut, Geht so', ['Sehr gut', 'Geht so']],
  ['Very good;Fine, thanks', ['Very good', 'Fine, thanks']],
  ['["a","b"]', ['a', 'b']],
  ['awful, really', ['awful, really']],
  ['awful|really', ['awful', 'really']],
])('%j holds %j', (cell, values) => expect(several(cell, choices)).toEqual(values));

test.each([
  ['9', 9],
  ['9.0', 9],
  ['10 - very likely', 10],
  ['7/10', 7],
  ['7 of 10', 7],
  ['4 von 10', 4],
  ['0 (gar nicht)', 0],
  ['9: sehr', 9],
  ['4 von 5', undefined],
  ['4/5', undefined],
  ['9-10', undefined],
  ['1-2', undefined],
  ['1 – 2', undefined],
  ['10:30', undefined],
  ['1:2 am', undefined],
  ['9 (10 is best)', undefined],
  ['9.5', undefined],
  ['good', undefined],
  ['', undefined],
])('the score %j is %j', (cell, score) => expect(scoreOf(cell, 10)).toBe(score));

test.each([
  ['12', 12],
  ['-1.5', -1.5],
  ['1,5', 1.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1234567],
  ['0.125', 0.125],
  ['1.250', undefined],
  ['1,250', undefined],
  ['-1.250', undefined],
  ['1 250', 1250],
  ['1\u00a0250,5', 1250.5],
  ['1\u202f250', 1250],
  ["1'250.50", 1250.5],
  ['1’250’000', 1250000],
  ['1250,125', 1250.125],
  ['+5', 5],
  ['.5', 0.5],
  ['007', 7],
  ['01.02.2024', undefined],
  ['1.2.2024', undefined],
  ['1,2,3', undefined],
  ['10 20', undefined],
  ['1.250.5', undefined],
  ['1,250.000,5', undefined],
  ['12.34,567', undefined],
  ['5.', undefined],
  ['..', undefined],
  ['', undefined],
  ['many', undefined],
])('the number %j is %j', (cell, number) => expect(numberOf(cell)).toBe(number));

test('yes and no, and what is complete', () => {
  expect(['Ja', 'x', '0', '', 'vielleicht'].map(flagOf)).toEqual([true, true, false, false, undefined]);
  expect(['Vollständig', 'TRUE', 'partial', 'no', 'lost'].map(stateOf)).toEqual(['complete', 'complete', 'partial', 'partial', undefined]);
});

test.each([
  ['2026-11-24T12:00:00Z', 'de', '2026-11-24T12:00:00.000Z'],
  ['2026-11-24 12:00:09.412', 'de', '2026-11-24T11:00:09.000Z'],
  ['24.07.2026 12:00', 'de', '2026-07-24T10:00:00.000Z'],
  ['24.07.2026', 'de', '2026-07-24T10:00:00.000Z'],
  ['07/24/2026 1:30 PM', 'en-US', '2026-07-24T11:30:00.000Z'],
  ['07/24/2026 12:05 am', 'en-US', '2026-07-23T22:05:00.000Z'],
  ['2026-11-24T12:00:00+02:00', 'de', '2026-11-24T10:00:00.000Z'],
  ['1764000000', 'de', '2025-11-24T16:00:00.000Z'],
  // Summer time begins in that night.
  ['29.03.2026 03:30', 'de', '2026-03-29T01:30:00.000Z'],
  ['24.13.2026', 'de', undefined],
  ['24.11.2026 25:00', 'de', undefined],
  ['soon', 'de', undefined],
])('%s in %s is %s', (cell, language, instant) => expect(instantOf(cell, language, 'Europe/Berlin')).toBe(instant));
