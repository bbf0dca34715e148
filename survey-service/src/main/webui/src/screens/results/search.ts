import {daysBefore, lastDays, type Period} from '../../ui/period';
import {responseFilter, type ResponseFilter} from '../responses/search';

/** By what two groups can be told apart. */
export const COMPARED = ['period', 'channel', 'touchpoint', 'language', 'unit', 'version', 'state'] as const;
export type Compared = (typeof COMPARED)[number];

/** What a group has one value of; a period has two days. */
export type ComparedValue = Exclude<Compared, 'period'>;

/** By what all groups are counted by a call each; units are counted by one, and of touchpoints there may be many. */
export const GROUPED = ['channel', 'language', 'version', 'state'] as const satisfies Compared[];
export type Grouped = (typeof GROUPED)[number];

const USUAL_DAYS = 30;

export interface ResultsSearch extends ResponseFilter {
  /** By what two groups are compared; the first group's value is the filter's. */
  compare?: Compared;
  /** The second group's value. */
  versus?: string;
  /** The second group's first day, if periods are compared, and its last. */
  versusFrom?: string;
  versusTo?: string;
  /** The key of the question that is told unit by unit; the first without it. */
  question?: string;
  /** The key of the unit whose parts are told apart; those at the top without it. */
  within?: string;
}

const KEY = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Reads an address, whoever wrote it. */
export function resultsSearch(given: Record<string, unknown>): ResultsSearch {
  const compare = COMPARED.find(compared => compared === given.compare);
  const ofUnits = (value: unknown) => (compare === 'unit' ? key(value) : undefined);
  return {
    ...responseFilter(given),
    survey: undefined,
    compare,
    ...versusSearch(compare, given),
    question: ofUnits(given.question),
    within: ofUnits(given.within),
  };
}

function versusSearch(compare: Compared | undefined, given: Record<string, unknown>): Pick<ResultsSearch, 'versus' | 'versusFrom' | 'versusTo'> {
  if (compare === 'period') {
    const {from, to} = responseFilter({from: given.versusFrom, to: given.versusTo});
    return {versusFrom: from, versusTo: to};
  }
  return {versus: compare && responseFilter({[compare]: given.versus})[compare]};
}

function key(value: unknown): string | undefined {
  // A key that is a number is one in the address, too.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && KEY.test(found) ? found : undefined;
}

/** What goes for all groups: by what is compared is no filter. */
export function sharedFilter(search: ResultsSearch): ResponseFilter {
  const {compare, versus: _, versusFrom: __, versusTo: ___, question: ____, within: _____, ...filter} = search;
  return {...filter, ...NO_GROUP[compare ?? 'none']};
}

/** Compares by something else, or by nothing any more; what the groups had isn't left behind as a filter. */
export function comparingBy(search: ResultsSearch, compare: Compared | undefined, now = new Date()): Partial<ResultsSearch> {
  return {
    ...NO_GROUP[search.compare ?? 'none'],
    compare,
    versus: undefined,
    versusFrom: undefined,
    versusTo: undefined,
    question: undefined,
    within: undefined,
    ...(compare === 'period' && usualPeriods(search, now)),
  };
}

/** The days that were asked for, or the last ones, against as many before. */
function usualPeriods({from, to}: ResultsSearch, now: Date): Partial<ResultsSearch> {
  const period: Period = from && to && from <= to ? {from, to} : lastDays(USUAL_DAYS, now);
  const before = daysBefore(period);
  return {...period, versusFrom: before.from, versusTo: before.to};
}

/** No value of that by which is compared. */
const NO_GROUP: Record<Compared | 'none', ResponseFilter> = {
  none: {},
  period: {from: undefined, to: undefined},
  channel: {channel: undefined},
  touchpoint: {touchpoint: undefined},
  language: {language: undefined},
  unit: {unit: undefined},
  version: {version: undefined},
  state: {state: undefined},
};

/** What each of two groups is asked for besides what both are; undefined until there are two, none of them the other. */
export function groupsOf(search: ResultsSearch): {group: ResponseFilter; versus: ResponseFilter} | undefined {
  const {compare, versus, from, to, versusFrom, versusTo} = search;
  if (compare === 'period') {
    if (!from || !to || !versusFrom || !versusTo || from > to || versusFrom > versusTo) return undefined;
    // Nothing may be in both.
    return to < versusFrom || versusTo < from ? {group: {from, to}, versus: {from: versusFrom, to: versusTo}} : undefined;
  }
  return compare === undefined || versus === undefined || search[compare] === undefined || search[compare] === versus
    ? undefined
    : {group: {[compare]: search[compare]}, versus: {[compare]: versus}};
}

/** Whether there are two groups, and none of them the other. */
export function isComparison(search: ResultsSearch): boolean {
  return groupsOf(search) !== undefined;
}
