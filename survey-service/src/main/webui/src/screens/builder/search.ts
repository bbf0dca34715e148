import {TABS, type Tab} from './model/places';

/** What of a survey is edited; it stands in the address. */
export interface BuilderSearch {
  tab?: Tab;
  /** The key of the question that is open. */
  question?: string;
}

/** Reads an address, whoever wrote it. */
export function builderSearch(given: Record<string, unknown>): BuilderSearch {
  return {
    tab: TABS.find(tab => tab === given.tab && tab !== 'questions'),
    question: typeof given.question === 'string' || typeof given.question === 'number' ? String(given.question).slice(0, 64) : undefined,
  };
}
