import {expect, test} from 'vitest';
import {responseLine} from './lines';

const response = {
  id: '1',
  surveyKey: 'shop',
  answeredAt: '2026-11-24T12:00:09Z',
  startedAt: '2026-11-24T12:00:00Z',
  channel: 'web',
  language: 'de',
  state: 'complete',
  touchpoint: 'checkout',
  answers: [
    {question: 'how', kind: 'single_choice', value: ['a'], other: 'per Rad'},
    {question: 'nps', kind: 'nps', scale: 10, value: 0},
    {question: 'why', kind: 'text', value: 'Zu spät'},
  ],
} as const;
const mutable = () => structuredClone(response) as unknown as Parameters<typeof responseLine>[0];

test('a line has the first score and the first words', () => {
  expect(responseLine(mutable(), () => 'Laden')).toMatchObject({survey: 'Laden', score: {value: 0, scale: 10}, words: 'Zu spät', duration: 9, unit: '', tags: []});
});

test('own words with a choice are words, too', () => {
  const given = mutable();
  given.answers = given.answers?.slice(0, 1);
  expect(responseLine(given, key => key)).toMatchObject({survey: 'shop', score: undefined, words: 'per Rad'});
});
