import {folded} from './targets';

const DAY_FIRST = /^\d{1,2}[.\s–-]+(\p{L}{3,})\.?(?:[.\s–-]+\d{2,4})?$/u;
const MONTH_FIRST = /^(\p{L}{3,})\.?[.\s–-]+\d{1,4}$/u;
const IN_NUMBERS = /^(?:\d{4}([.\/-])\d{1,2}\1\d{1,2}|\d{1,2}([.\/-])\d{1,2}\2\d{2}(?:\d{2})?)(?:[T\s]+\d{1,2}:.*)?$/;

/** Short forms that aren't how the month begins. */
const SHORT: Record<string, string[]> = {de: ['mrz'], nl: ['mrt']};

/** The folded names of months by language, made once. */
const names = new Map<string, string[]>();

function monthsIn(language: string): string[] {
  const known = names.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, {month: 'long', timeZone: 'UTC'});
  const made = Array.from({length: 12}, (_, month) => folded(format.format(Date.UTC(2026, month, 1)))).concat(SHORT[language.split('-')[0] ?? ''] ?? []);
  names.set(language, made);
  return made;
}

/**
 * Whether a cell is a day as spreadsheets write one, into which they turn a range or a fraction: `9-10` becomes `9-Oct` or `09. Okt`.
 *
 * @param languages in which the months may be named, besides English and German
 */
export function isDay(cell: string, languages: string[]): boolean {
  const text = cell.trim();
  if (IN_NUMBERS.test(text)) return true;
  const word = folded((DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.[1] ?? '');
  return word !== '' && ['en', 'de', ...languages].some(language => monthsIn(language).some(month => month.startsWith(word)));
}
