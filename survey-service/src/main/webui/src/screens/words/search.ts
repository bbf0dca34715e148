import type {Filters} from '../../ui/scores/figures';
import {filterSearch, periodSearch, text, type PeriodSearch} from '../../ui/scores/search';

/** Feelings by the score of the same answer; `unrated` is what came without one. */
export const FEELINGS = ['unhappy', 'neutral', 'happy', 'unrated'] as const;
export type Feeling = (typeof FEELINGS)[number];

export const KINDS = ['response', 'mention'] as const;
export type Kind = (typeof KINDS)[number];

/** Which texts are shown; it stands in the address. */
export interface WordsSearch extends PeriodSearch, Filters {
  /** Words that stand in the text. */
  q?: string;
  feeling?: Feeling;
  kind?: Kind;
}

/** Reads an address, whoever wrote it. */
export function wordsSearch(given: Record<string, unknown>): WordsSearch {
  return {
    q: text(given.q)?.trim().slice(0, 100) || undefined,
    feeling: FEELINGS.find(feeling => feeling === given.feeling),
    kind: KINDS.find(kind => kind === given.kind),
    ...periodSearch(given),
    ...filterSearch(given),
  };
}
