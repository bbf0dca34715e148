import {responseFilter, type ResponseFilter} from '../responses/search';

/** By what two groups can be told apart. */
export const COMPARED = ['channel', 'language', 'unit', 'version', 'state'] as const;
export type Compared = (typeof COMPARED)[number];

/** By what all groups are counted by a call each; units are counted by one. */
export type Grouped = Exclude<Compared, 'unit'>;

export interface ResultsSearch extends ResponseFilter {
  /** By what two groups are compared; the first group's value is the filter's. */
  compare?: Compared;
  /** The second group's value. */
  versus?: string;
  /** The key of the question that is told unit by unit; the first without it. */
  question?: string;
  /** The key of the unit whose parts are told apart; those at the top without it. */
  within?: string;
}

const KEY = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Reads an address, whoever wrote it. */
export function resultsSearch(given: Record<string, unknown>): ResultsSearch {
  const compare = COMPARED.find(compared => compared === given.compare);
  const versus = compare && responseFilter({[compare]: given.versus})[compare];
  const ofUnits = (value: unknown) => (compare === 'unit' ? key(value) : undefined);
  return {...responseFilter(given), survey: undefined, compare, versus, question: ofUnits(given.question), within: ofUnits(given.within)};
}

function key(value: unknown): string | undefined {
  // A key that is a number is one in the address, too.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && KEY.test(found) ? found : undefined;
}

/** What goes for all groups: by what is compared is no filter. */
export function sharedFilter({compare, versus: _, question: __, within: ___, ...filter}: ResultsSearch): ResponseFilter {
  return compare ? {...filter, [compare]: undefined} : filter;
}

/** Compares by something else, or by nothing any more; what the groups had isn't left behind as a filter. */
export function comparingBy(search: ResultsSearch, compare: Compared | undefined): Partial<ResultsSearch> {
  return {...(search.compare && {[search.compare]: undefined}), compare, versus: undefined, question: undefined, within: undefined};
}

/** Whether there are two groups, and none of them the other. */
export function isComparison(search: ResultsSearch): search is ResultsSearch & {compare: Compared; versus: string} {
  const {compare, versus} = search;
  return compare !== undefined && versus !== undefined && search[compare] !== undefined && search[compare] !== versus;
}
