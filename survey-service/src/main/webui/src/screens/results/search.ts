import {responseFilter, type ResponseFilter} from '../responses/search';

/** By what two groups can be told apart. */
export const COMPARED = ['channel', 'language', 'unit', 'version', 'state'] as const;
export type Compared = (typeof COMPARED)[number];

export interface ResultsSearch extends ResponseFilter {
  /** By what two groups are compared; the first group's value is the filter's. */
  compare?: Compared;
  /** The second group's value. */
  versus?: string;
}

/** Reads an address, whoever wrote it. */
export function resultsSearch(given: Record<string, unknown>): ResultsSearch {
  const compare = COMPARED.find(compared => compared === given.compare);
  const versus = compare && responseFilter({[compare]: given.versus})[compare];
  return {...responseFilter(given), survey: undefined, compare, versus};
}

/** Whether there are two groups, and none of them the other. */
export function isComparison(search: ResultsSearch): search is ResultsSearch & {compare: Compared; versus: string} {
  const {compare, versus} = search;
  return compare !== undefined && versus !== undefined && search[compare] !== undefined && search[compare] !== versus;
}
