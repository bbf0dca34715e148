import {dayAfter, dayOf, isDate, lastDays, type Period} from '../../ui/period';

export const ACTIONS = ['export', 'create', 'change', 'delete', 'import', 'publish', 'close', 'tag', 'replay', 'read'] as const;
export type Action = (typeof ACTIONS)[number];

/** All that isn't only a look, as entries are shown unless somebody asks for others. */
const CHANGES = ACTIONS.filter(action => action !== 'read').join(',');

/** What can be asked for besides: looks, too. */
export const EVERYTHING = 'all';

/** Of what the log tells by a name of its own. */
export const KINDS = [
  'surveys', 'responses', 'verbatims', 'mentions', 'scores', 'live', 'files', 'feedback', 'customers', 'events', 'segments', 'personas', 'journeys', 'invitations', 'messages', 'links',
  'channels', 'channel-accounts', 'sightings', 'sources', 'units', 'brand', 'policy', 'webhooks', 'alerts', 'dashboards', 'people', 'me', 'tenants', 'audit', 'identity-secret', 'dead-letters', 'templates', 'triggers',
] as const;
export type Kind = (typeof KINDS)[number];

/** Which entries are shown; it stands in the address. */
export interface AuditSearch {
  /** The first day (ISO 8601), in the reader's own time zone. */
  from?: string;
  /** The last day. */
  to?: string;
  /** A person's name or id. */
  who?: string;
  /** None stands for all but looks. */
  action?: Action | typeof EVERYTHING;
  kind?: string;
  /** The id or key of a thing. */
  id?: string;
}

export const NO_FILTER = {
  from: undefined,
  to: undefined,
  who: undefined,
  action: undefined,
  kind: undefined,
  id: undefined,
} satisfies AuditSearch;

export function auditSearch(given: Record<string, unknown>): AuditSearch {
  return {
    from: isDate(given.from) ? given.from : undefined,
    to: isDate(given.to) ? given.to : undefined,
    who: text(given.who),
    action: actionOf(given.action),
    kind: text(given.kind),
    id: text(given.id),
  };
}

export function actionOf(given: unknown): AuditSearch['action'] {
  return given === EVERYTHING ? given : ACTIONS.find(action => action === given);
}

function text(value: unknown): string | undefined {
  // What looks like a number is one in the address.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 200) : undefined;
}

/** The parameters of a call: days become the instants at which they begin and end for the reader. */
export function parameters({from, to, action, ...others}: AuditSearch): Record<string, string> {
  const all = {...others, action: action === EVERYTHING ? undefined : (action ?? CHANGES), from: from && dayOf(from).toISOString(), to: to && dayOf(dayAfter(to)).toISOString()};
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Whether anything is asked for. */
export function isFiltered(search: AuditSearch): boolean {
  return Object.values(search).some(value => value !== undefined);
}

/** The periods that are offered. */
export const RANGES = ['today', 'yesterday', 'week'] as const;

export function rangeOf(range: (typeof RANGES)[number], now = new Date()): Period {
  if (range === 'week') return lastDays(7, now);
  return lastDays(1, range === 'today' ? now : new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
}

export type Outcome = 'done' | 'notAllowed' | 'notThere' | 'refused' | 'failed';

/** What came of a call, by its status. */
export function outcome(status: number): Outcome {
  if (status === 0 || status >= 500) return 'failed';
  if (status < 400) return 'done';
  if (status === 401 || status === 403) return 'notAllowed';
  return status === 404 || status === 410 ? 'notThere' : 'refused';
}
