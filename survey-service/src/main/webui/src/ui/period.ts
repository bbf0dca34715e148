/** The reader's own time zone, by which days and months begin. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** The periods that are offered, in days until today. */
export const PERIODS = [7, 30, 90, 365] as const;

/** Days from the first to the last, both included, e.g. 2026-11-01 to 2026-11-30. */
export interface Period {
  from: string;
  to: string;
}

/** So many days until today. */
export function lastDays(days: number, now = new Date()): Period {
  return {from: dateOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1)), to: dateOf(now)};
}

/** As many days right before those of a period. */
export function daysBefore(period: Period): Period {
  const first = dayOf(period.from);
  const before = (days: number) => dateOf(new Date(first.getFullYear(), first.getMonth(), first.getDate() - days));
  return {from: before(daysIn(period)), to: before(1)};
}

/** The day after one, which services call the end of a period. */
export function dayAfter(date: string): string {
  const day = dayOf(date);
  return dateOf(new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1));
}

/** When a day begins where the reader is. */
export function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00`);
}

/** Whether it is a day of the calendar, as 2026-11-30. */
export function isDate(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOf(text).getTime()) && dateOf(dayOf(text)) === text;
}

export function daysIn({from, to}: Period): number {
  return Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / 86_400_000) + 1;
}

/** Into what a period is cut so that a trend has some ten to sixty points. */
export function intervalOf(period: Period): 'hour' | 'day' | 'week' | 'month' {
  const days = daysIn(period);
  if (days <= 2) return 'hour';
  if (days <= 62) return 'day';
  return days <= 370 ? 'week' : 'month';
}

function dateOf(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
