import {dayAfter, dayOf, isDate} from '../../ui/period';

export const ACTIONS = ['read', 'export', 'create', 'change', 'delete', 'import', 'publish', 'close', 'replay'] as const;
export type Action = (typeof ACTIONS)[number];

/** Of what the log tells by a name of its own. */
export const KINDS = [
  'surveys', 'responses', 'verbatims', 'mentions', 'scores', 'live', 'files', 'feedback', 'customers', 'events', 'segments', 'personas', 'journeys', 'invitations', 'links',
  'channels', 'sightings', 'sources', 'units', 'brand', 'policy', 'webhooks', 'alerts', 'dashboards', 'people', 'me', 'tenants', 'audit', 'identity-secret', 'dead-letters', 'templates',
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
  action?: Action;
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

export function actionOf(given: unknown): Action | undefined {
  return ACTIONS.find(action => action === given);
}

function text(value: unknown): string | undefined {
  // What looks like a number is one in the address.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 200) : undefined;
}

/** The parameters of a call: days become the instants at which they begin and end for the reader. */
export function parameters({from, to, ...others}: AuditSearch): Record<string, string> {
  const all = {...others, from: from && dayOf(from).toISOString(), to: to && dayOf(dayAfter(to)).toISOString()};
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export type Outcome = 'done' | 'notAllowed' | 'notThere' | 'refused' | 'failed';

/** What came of a call, by its status. */
export function outcome(status: number): Outcome {
  if (status === 0 || status >= 500) return 'failed';
  if (status < 400) return 'done';
  if (status === 401 || status === 403) return 'notAllowed';
  return status === 404 || status === 410 ? 'notThere' : 'refused';
}
