import {expect, test} from 'vitest';
import {dayFrom, dayPattern} from './dates';

test.each([
  ['de', 'DD.MM.YYYY'],
  ['en', 'MM/DD/YYYY'],
])('in %s days are written as %s', (language, pattern) => expect(dayPattern(language)).toBe(pattern));

test('people read their own letters', () => expect(dayPattern('de', {day: 'TT', month: 'MM', year: 'JJJJ'})).toBe('TT.MM.JJJJ'));

test.each([
  ['de', '30.11.2026', '2026-11-30'],
  ['de', '1.2.26', '2026-02-01'],
  ['de', '01/02/2026', '2026-02-01'],
  ['de', '30. 11. 2026', '2026-11-30'],
  ['en', '11/30/2026', '2026-11-30'],
  ['en', '2/1/2026', '2026-02-01'],
  ['en', '2026-11-30', '2026-11-30'],
  ['de', '2026-11-30', '2026-11-30'],
  ['de', '31.02.2026', undefined],
  ['en', '30/11/2026', undefined],
  ['de', '30.11.', undefined],
  ['de', 'morgen', undefined],
  ['de', '', undefined],
])('in %s %j is %j', (language, text, day) => expect(dayFrom(text, language)).toBe(day));
