export const CHANNELS = ['web', 'email', 'sms', 'whatsapp', 'telegram', 'chat', 'social', 'kiosk', 'phone', 'in_person'] as const;
export type Channel = (typeof CHANNELS)[number];

export const STATES = ['complete', 'partial'] as const;
export type State = (typeof STATES)[number];

/** What scores tell of who gave them. */
export const FEELINGS = ['unhappy', 'neutral', 'happy'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** Which responses are meant, as the services' calls have it; it stands in the address. */
export interface ResponseFilter {
  /** Words of which all were said. */
  q?: string;
  /** A survey's key. */
  survey?: string;
  version?: string;
  channel?: Channel;
  state?: State;
  /** Of which one of the scores tells. */
  feeling?: Feeling;
  /** A language tag. */
  language?: string;
  /** The key of a touchpoint. */
  touchpoint?: string;
  /** The key of a journey's stage. */
  stage?: string;
  /** The key of a unit, with all below it. */
  unit?: string;
  /** A customer's pseudonym. */
  respondent?: string;
  /** What people put on it. */
  tag?: string;
  /** The first day (ISO 8601), in the reader's own time zone. */
  from?: string;
  /** The last day. */
  to?: string;
}

/** The columns that can be chosen, in their order; the first is always shown. */
export const COLUMNS = ['survey', 'score', 'words', 'tags', 'channel', 'language', 'state', 'touchpoint', 'unit', 'respondent', 'duration'] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL_COLUMNS: readonly Column[] = ['survey', 'score', 'words', 'tags', 'channel', 'state'];
const USUAL_WITH_CUSTOMERS: readonly Column[] = [...USUAL_COLUMNS, 'respondent'];

/** The columns that are shown if nobody has chosen: with the customers where there are some. */
export function usualColumns(lines: readonly {respondent: string}[]): readonly Column[] {
  return lines.some(({respondent}) => respondent !== '') ? USUAL_WITH_CUSTOMERS : USUAL_COLUMNS;
}

/** The columns that are shown after one was switched on or off; undefined for the usual ones. */
export function switched(column: Column, shown: readonly Column[], usual: readonly Column[]): Column[] | undefined {
  const after = COLUMNS.filter(one => (one === column) !== shown.includes(one));
  return after.length === usual.length && after.every(one => usual.includes(one)) ? undefined : after;
}

export interface ResponsesSearch extends ResponseFilter {
  /** The columns that are shown, unless they are the usual ones. */
  columns?: Column[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address, whoever wrote it. */
export function responseFilter(given: Record<string, unknown>): ResponseFilter {
  return {
    q: text(given.q),
    survey: text(given.survey),
    version: /^[1-9]\d{0,8}$/.test(String(given.version)) ? String(given.version) : undefined,
    channel: CHANNELS.find(channel => channel === given.channel),
    state: STATES.find(state => state === given.state),
    feeling: FEELINGS.find(feeling => feeling === given.feeling),
    language: text(given.language),
    touchpoint: text(given.touchpoint),
    stage: text(given.stage),
    unit: text(given.unit),
    respondent: text(given.respondent),
    tag: text(given.tag),
    from: day(given.from),
    to: day(given.to),
  };
}

export function responsesSearch(given: Record<string, unknown>): ResponsesSearch {
  const asked: unknown[] = Array.isArray(given.columns) ? given.columns : [];
  const columns = COLUMNS.filter(column => asked.includes(column));
  return {...responseFilter(given), columns: Array.isArray(given.columns) ? columns : undefined};
}

function text(value: unknown): string | undefined {
  // A number that was searched for is one in the address, too.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 200) : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** The parameters of a call: days become the instants at which they begin and end for the reader. */
export function parameters({from, to, ...others}: ResponseFilter): Record<string, string> {
  const all = {...others, from: from && startOf(from, 0), to: to && startOf(to, 1)};
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

/** Whether anything is asked for. */
export function isFiltered(filter: ResponseFilter): boolean {
  return Object.keys(parameters(filter)).length > 0;
}

export const NO_FILTER = {
  q: undefined,
  survey: undefined,
  version: undefined,
  channel: undefined,
  state: undefined,
  feeling: undefined,
  language: undefined,
  touchpoint: undefined,
  stage: undefined,
  unit: undefined,
  respondent: undefined,
  tag: undefined,
  from: undefined,
  to: undefined,
} satisfies ResponseFilter;
