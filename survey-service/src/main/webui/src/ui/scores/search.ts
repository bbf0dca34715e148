import {PERIODS, isDate, lastDays, type Period} from '../period';
import {DIMENSIONS, METRICS, type Filters, type Metric} from './figures';

const USUAL_DAYS = 30;
const LONGEST = 200;

/** Of what time scores and texts are shown: so many days until today, or from one day to another. */
export interface PeriodSearch {
  days?: (typeof PERIODS)[number];
  from?: string;
  to?: string;
}

/** Reads a period of an address; what is usual is left out of it. */
export function periodSearch(given: Record<string, unknown>): PeriodSearch {
  if (isDate(given.from) && isDate(given.to) && given.from <= given.to) return {from: given.from, to: given.to};
  const days = PERIODS.find(days => days === given.days);
  return days === undefined || days === USUAL_DAYS ? {} : {days};
}

export function periodOf({days, from, to}: PeriodSearch): Period {
  return from && to ? {from, to} : lastDays(days ?? USUAL_DAYS);
}

export function daysOf({days, from}: PeriodSearch): number | undefined {
  return from ? undefined : (days ?? USUAL_DAYS);
}

export function filterSearch(given: Record<string, unknown>): Filters {
  return Object.fromEntries(DIMENSIONS.map(name => [name, text(given[name])]));
}

export function filtersOf(search: Filters): Filters {
  return Object.fromEntries(DIMENSIONS.filter(name => search[name] !== undefined).map(name => [name, search[name]]));
}

export function metricSearch(given: unknown): Metric | undefined {
  const metric = METRICS.find(name => name === given);
  return metric === 'nps' ? undefined : metric;
}

/** An empty one is what has none, as for services. */
export function text(value: unknown): string | undefined {
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' ? found.slice(0, LONGEST) : undefined;
}
