import {expect, test} from 'vitest';
import {isDay} from './spreadsheetDays';

test.each([
  '9-Oct',
  '09-Oct',
  '9-Oct-26',
  '9 Oct 2026',
  '09. Okt',
  '9. Oktober',
  '03. Mrz',
  '3. März',
  '5-mai',
  'Oct-09',
  'Mai 26',
  '09.10.2026',
  '9/10/26',
  '2026-10-09',
  '2026-10-09 00:00:00',
])('%s is a day', cell => expect(isDay(cell, ['en'])).toBe(true));

test.each(['9', '9-10', '9/10', '10 - very likely', '9 - mag', '9 of 10', '4 von 10', '10 - octopus', '9 – sehr', '1.234.567', '9.10', 'may', '', '5 - on'])('%s is none', cell =>
  expect(isDay(cell, ['en'])).toBe(false),
);

test('months are known in the survey’s languages', () => {
  expect(isDay('9-ott', ['it'])).toBe(true);
  expect(isDay('9-févr.', ['fr'])).toBe(true);
  expect(isDay('9-ott', ['fr'])).toBe(false);
});
