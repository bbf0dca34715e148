type Part = 'day' | 'month' | 'year';

const LETTERS = {day: 'DD', month: 'MM', year: 'YYYY'} as const;

function partsIn(language: string) {
  return new Intl.DateTimeFormat(language, {day: '2-digit', month: '2-digit', year: 'numeric'}).formatToParts(new Date(2026, 10, 30));
}

/** How days are written in a language, e.g. `DD.MM.YYYY`; with other letters for people, e.g. `TT.MM.JJJJ`. */
export function dayPattern(language: string, letters: Record<Part, string> = LETTERS): string {
  return partsIn(language)
    .map(({type, value}) => (type in letters ? letters[type as Part] : value))
    .join('');
}

/** The day that somebody means, as 2026-11-30: in their language's order with any signs between, or as it is told; else undefined. */
export function dayFrom(text: string, language: string): string | undefined {
  const numbers = text.trim().match(/^(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})\D?$/)?.slice(1);
  if (!numbers) return undefined;
  const order = numbers[0]!.length === 4 ? (['year', 'month', 'day'] as const) : partsIn(language).flatMap(({type}) => (type in LETTERS ? [type as Part] : []));
  const of = (part: Part) => Number(numbers[order.indexOf(part)]);
  const year = of('year') < 100 ? 2000 + of('year') : of('year');
  const day = new Date(Date.UTC(year, of('month') - 1, of('day')));
  const isReal = day.getUTCMonth() === of('month') - 1 && day.getUTCDate() === of('day') && year >= 1000;
  return isReal ? day.toISOString().slice(0, 10) : undefined;
}
