import {expect, test} from 'vitest';
import {scoresOf} from './scores';

const response = (id: string, answeredAt: string, surveyKey: string, ...answers: {question: string; kind: 'nps' | 'csat' | 'text'; scale?: number; value: unknown}[]) => ({
  id,
  answeredAt,
  surveyKey,
  answers: answers as never,
});

test('scores of a scale go from the oldest to the newest, each question by itself', () => {
  const all = [
    response('c', '2026-11-03T10:00:00Z', 'shop', {question: 'nps', kind: 'nps', scale: 10, value: 9}, {question: 'why', kind: 'text', value: 'Fine'}),
    response('b', '2026-11-02T10:00:00Z', 'app', {question: 'nps', kind: 'nps', scale: 10, value: 4}),
    response('a', '2026-11-01T10:00:00Z', 'shop', {question: 'nps', kind: 'nps', scale: 10, value: 0}, {question: 'csat', kind: 'csat', scale: 5, value: 5}),
  ];
  expect(scoresOf(all)).toEqual([
    {
      kind: 'nps',
      least: 0,
      most: 10,
      lines: [
        {
          survey: 'shop',
          question: 'nps',
          given: [
            {response: 'a', at: '2026-11-01T10:00:00Z', value: 0},
            {response: 'c', at: '2026-11-03T10:00:00Z', value: 9},
          ],
        },
        {survey: 'app', question: 'nps', given: [{response: 'b', at: '2026-11-02T10:00:00Z', value: 4}]},
      ],
    },
  ]);
});

test('what was given once, or is no number, is no way', () => {
  expect(scoresOf([response('a', '2026-11-01T10:00:00Z', 'shop', {question: 'csat', kind: 'csat', scale: 5, value: 5})])).toEqual([]);
  expect(scoresOf([])).toEqual([]);
});
