import {expect, test} from 'vitest';
import {dayAfter, daysIn, intervalOf, isDate, lastDays} from './period';

test.each([
  [1, '2026-11-30', '2026-11-30'],
  [7, '2026-11-24', '2026-11-30'],
  [30, '2026-11-01', '2026-11-30'],
  [365, '2025-12-01', '2026-11-30'],
])('the last %i days are from %s to %s', (days, from, to) => {
  const period = lastDays(days, new Date(2026, 10, 30, 23, 59));
  expect(period).toEqual({from, to});
  expect(daysIn(period)).toBe(days);
});

test('a day is followed by another, also where clocks change', () => {
  expect(['2026-03-28', '2026-10-24', '2026-10-25', '2026-12-31', '2028-02-28'].map(dayAfter)).toEqual([
    '2026-03-29',
    '2026-10-25',
    '2026-10-26',
    '2027-01-01',
    '2028-02-29',
  ]);
});

test.each([
  ['2026-11-30', true],
  ['2026-02-30', false],
  ['2026-1-1', false],
  ['tomorrow', false],
  [20261130, false],
])('that %s is a day is %s', (text, expected) => expect(isDate(text)).toBe(expected));

test.each([
  [2, 'hour'],
  [3, 'day'],
  [62, 'day'],
  [90, 'week'],
  [365, 'week'],
  [900, 'month'],
])('%i days are cut by the %s', (days, interval) => expect(intervalOf(lastDays(days))).toBe(interval));
