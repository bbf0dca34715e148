import {expect, test} from 'vitest';
import {spoken, told} from './answers';

const words = {agreed: 'Zugestimmt', refused: 'Nicht zugestimmt', date: (day: string) => `am ${day}`, number: (value: number) => String(value).replace('.', ',')};
const names = (key: string) => ({a: 'Alpha', bed: 'Bett', good: 'gut'})[key] ?? key;

test.each([
  [7.5, [{text: '7,5'}]],
  [true, [{text: 'Zugestimmt'}]],
  [false, [{text: 'Nicht zugestimmt'}]],
  ['2026-11-24', [{text: 'am 2026-11-24'}]],
  ['Zu spät', [{text: 'Zu spät'}]],
  [['a', 'gone'], [{text: 'Alpha'}, {text: 'gone'}]],
  [{bed: 'good'}, [{label: 'Bett', text: 'gut'}]],
  [[{id: '1', name: 'bill.pdf'}], [{text: 'bill.pdf'}]],
  [undefined, []],
])('%j is told as %j', (value, expected) => expect(spoken(value, names, words)).toEqual(expected));

test('questions stand as they were asked, and what was not asked at the end', () => {
  const questions = [{key: 'nps'}, {key: 'why'}, {key: 'how'}, {key: 'who'}];
  const way = {steps: [{question: 'how', stop: 'answered' as const}, {question: 'nps', stop: 'left' as const}]};
  expect(told([{question: 'how', value: ['a']}], questions, way).map(({key, stop}) => [key, stop])).toEqual([
    ['how', 'answered'],
    ['nps', 'left'],
    ['why', 'not_asked'],
    ['who', 'not_asked'],
  ]);
  expect(told([{question: 'how', value: ['a']}], questions, undefined).map(({key}) => key)).toEqual(['how']);
});
