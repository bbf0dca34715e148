import {expect, test} from 'vitest';
import {figures, valueOf, verdictOf, type Metric} from './figures';

const change = (delta: number, verdict: 'significant' | 'not-significant' | 'too-few') => ({delta, verdict, significant: verdict === 'significant'});

test.each([
  [undefined, 'none'],
  [{}, 'none'],
  [change(3, 'too-few'), 'few'],
  [change(3, 'not-significant'), 'chance'],
  [change(-40, 'not-significant'), 'chance'],
  [change(3, 'significant'), 'up'],
  [change(-3, 'significant'), 'down'],
])('of %j is said: %s', (given, verdict) => expect(verdictOf(given)).toBe(verdict));

test.each<[string, Metric, number | undefined, string]>([
  ['en', 'nps', -12.34, '-12.3'],
  ['de', 'nps', 40, '40,0'],
  ['en', 'csat', 82.45, '82.5%'],
  ['de', 'csat', 82, '82,0\u00a0%'],
  ['de', 'ces', 5.456, '5,46'],
  ['en', 'volume', 12345, '12,345'],
  ['en', 'nps', undefined, '–'],
])('in %s a value of %s of %s is %s', (language, metric, value, written) => expect(figures(language, metric).value(value)).toBe(written));

test('the volume is how many there are', () => {
  expect(valueOf('volume', {n: 3, value: undefined})).toBe(3);
  expect(valueOf('nps', {n: 0})).toBeUndefined();
});
