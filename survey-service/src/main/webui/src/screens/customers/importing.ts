import {CHANNELS, type ConsentChannel} from './consents';
import {IDENTITIES} from './edit';
import {why, type LineOutcome, type FaultyRow} from '../../ui/imports/lines';
import {keyOf} from '../../ui/keyOf';

/** What a file's column can be of a customer, besides an attribute. */
export const FIELDS = ['id', 'language', ...IDENTITIES] as const;
export type Field = (typeof FIELDS)[number];

/** What a column can say of a channel: the consent itself, or a detail of it. */
export const CONSENT_PARTS = ['', '.at', '.text', '.proof'] as const;
export type ConsentColumn = `consent.${ConsentChannel}${(typeof CONSENT_PARTS)[number]}`;

/** Columns of consent, called as the service calls them. */
export const CONSENTS: ConsentColumn[] = CHANNELS.flatMap(channel => CONSENT_PARTS.map(part => `consent.${channel}${part}` as const));

/** Where a column goes: to a field, to the consent, to an attribute by its key, or nowhere. */
export type Target = Field | ConsentColumn | `attribute:${string}` | '';
export type Mapping = Record<string, Target>;

type Row = Record<string, string>;

/** How others call what we call by another name; in German and English. */
const KNOWN: Record<Field, string[]> = {
  id: ['id', 'customer-id', 'customerid', 'kundennummer', 'customer-number', 'kunden-id', 'kunde', 'customer', 'user-id', 'contact-id'],
  language: ['language', 'lang', 'locale', 'sprache'],
  email: ['email', 'e-mail', 'mail', 'email-address', 'e-mail-adresse', 'e-mail-address'],
  phone: ['phone', 'telephone', 'mobile', 'phone-number', 'telefon', 'telefonnummer', 'handy', 'mobil'],
  telegram: ['telegram', 'telegram-id'],
  external: ['external', 'external-id', 'crm-id'],
};

/** What each column probably is; each field at most once, all else is an attribute. */
export function guessed(columns: string[]): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<Target>();
  for (const column of columns) {
    const name = keyOf(column);
    const field = FIELDS.find(one => KNOWN[one].includes(name) && !taken.has(one));
    const target: Target = field ?? CONSENTS.find(one => one === column.trim().toLowerCase()) ?? (name ? attributeOf(column) : '');
    mapping[column] = taken.has(target) ? '' : target;
    taken.add(mapping[column]);
  }
  return mapping;
}

/** A column as an attribute, whatever else it could be. */
export function attributeOf(column: string): Target {
  return `attribute:${keyOf(column)}`;
}

/** Whether an attribute has no key, or one by which the service would take it for something else. */
export function isMistaken(target: Target): boolean {
  const key = attributeKey(target);
  return key !== undefined && [...FIELDS, ...CONSENTS, ''].some(known => known === key.trim());
}

/** The key of the attribute that a column becomes; undefined if it becomes none. */
export function attributeKey(target: Target): string | undefined {
  return target.startsWith('attribute:') ? target.slice('attribute:'.length) : undefined;
}

/** Targets that several columns have, which a customer can have once only. */
export function twice(mapping: Mapping): Target[] {
  const targets = Object.values(mapping).filter(target => target !== '');
  return [...new Set(targets.filter((target, index) => targets.indexOf(target) !== index))];
}

/** What a column is called in the file that goes to the service. */
function sentAs(target: Target): string {
  return attributeKey(target) ?? target;
}

/** The rows as the service reads them. */
export function sent(rows: Row[], mapping: Mapping): {columns: string[]; rows: Row[]} {
  const kept = Object.entries(mapping).filter(([, target]) => target !== '');
  return {
    columns: kept.map(([, target]) => sentAs(target)),
    rows: rows.map(row => Object.fromEntries(kept.map(([column, target]) => [sentAs(target), row[column] ?? '']))),
  };
}

/** What came of a file so far. */
export interface Tally {
  created: number;
  updated: number;
  /** The file's own rows, with the reason of each. */
  rejected: FaultyRow[];
}

export const NOTHING: Tally = {created: 0, updated: 0, rejected: []};

/** Adds what came of a part whose first row is the file's row `offset`, from 0. */
export function withPart(tally: Tally, offset: number, lines: LineOutcome[]): Tally {
  return {
    created: tally.created + lines.filter(({state}) => state === 'created').length,
    updated: tally.updated + lines.filter(({state}) => state === 'updated').length,
    // The part's header is its line 1.
    rejected: [
      ...tally.rejected,
      ...lines.filter(({state}) => state === 'rejected').map(line => ({row: offset + line.line - 2, why: why(line)})),
    ],
  };
}
