export const STATES = ['draft', 'published', 'closed'] as const;
export type State = (typeof STATES)[number];

export const COLUMNS = ['name', 'state', 'version', 'responses', 'score', 'trend'] as const;
export type Column = (typeof COLUMNS)[number];

/** What of the surveys is shown; it stands in the address. What is usual is left out of it. */
export interface SurveysSearch {
  /** What stands in a name or a key. */
  q?: string;
  state?: State;
  /** Whether those are shown that were put away; else all others are. */
  archived?: boolean;
  /** A language tag. */
  language?: string;
  sort?: Column;
  descending?: boolean;
}

/** Reads an address, whoever wrote it. */
export function surveysSearch(given: Record<string, unknown>): SurveysSearch {
  return {
    q: text(given.q),
    state: STATES.find(state => state === given.state),
    archived: given.archived === true ? true : undefined,
    language: text(given.language),
    sort: COLUMNS.find(column => column === given.sort),
    descending: given.descending === true ? true : undefined,
  };
}

function text(value: unknown): string | undefined {
  // A number that was searched for is one in the address, too.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 100) : undefined;
}
