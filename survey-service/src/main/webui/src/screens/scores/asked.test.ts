import {expect, test} from 'vitest';
import {askedMetric, isAsked} from './asked';

const asking = (kind: string, state: string) => [{state, draft: {questions: [{key: 'q', kind}]}}] as Parameters<typeof isAsked>[1];

test.each([
  ['nps', 'nps', 'published', true],
  ['nps', 'nps', 'draft', false],
  ['nps', 'csat', 'published', false],
])('%s where a question of the kind %s is %s is asked for: %s', (metric, kind, state, is) => expect(isAsked(metric, asking(kind, state))).toBe(is));

test('of no question come counts', () => {
  expect(askedMetric('volume')).toBeUndefined();
  expect(askedMetric('ces')).toBe('ces');
});
