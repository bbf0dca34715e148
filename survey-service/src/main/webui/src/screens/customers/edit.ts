import type {components} from '../../api/surveys';
import type {Customer} from './queries';

export const TYPES = ['text', 'number', 'truth'] as const;
export type AttributeType = (typeof TYPES)[number];
export type Identity = Required<components['schemas']['Identity']>;
export const IDENTITIES = ['email', 'phone', 'telegram', 'external'] as const satisfies readonly Identity['kind'][];

/** An attribute as it is typed. */
export interface AttributeLine {
  key: string;
  type: AttributeType;
  /** A number by its digits, a truth value as `true` or `false`. */
  value: string;
  /** Whether the customer has it already, by that key. */
  isKnown: boolean;
}

export interface CustomerEdit {
  /** Empty if it isn't known. */
  language: string;
  identities: Identity[];
  attributes: AttributeLine[];
}

/** What of a line can't be sent. */
export type LineFlaw = 'key' | 'twice' | 'number';

/** Beyond, a browser's numbers lose digits. */
const MOST_DIGITS = 15;

export function editOf(customer: Customer): CustomerEdit {
  return {
    language: customer.language ?? '',
    identities: (customer.identities ?? []).map(({kind = 'external', value = ''}) => ({kind, value})),
    attributes: Object.entries(customer.attributes ?? {}).map(([key, value]) => ({key, type: typeOf(value), value: String(value), isKnown: true})),
  };
}

function typeOf(value: unknown): AttributeType {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'truth' : 'text';
}

/** What is wrong with a line before anything is sent. */
export function flawOf(line: AttributeLine, all: readonly AttributeLine[]): LineFlaw | undefined {
  if (line.key.trim() === '') return 'key';
  if (all.filter(({key}) => key.trim() === line.key.trim()).length > 1) return 'twice';
  return line.type === 'number' && numberOf(line.value) === undefined ? 'number' : undefined;
}

function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const isNumber = /^-?\d+(\.\d+)?$/.test(plain) && plain.replace(/\D/g, '').length <= MOST_DIGITS;
  return isNumber ? Number(plain) : undefined;
}

function valueOf({type, value}: AttributeLine): string | number | boolean | undefined {
  if (type === 'number') return numberOf(value);
  return type === 'truth' ? value === 'true' : value;
}

/** What has to be sent so that the customer is as edited: what is changed alone, for others may change the rest. */
export function changesOf(customer: Customer, edit: CustomerEdit): components['schemas']['CustomerBody'] {
  const before = editOf(customer);
  const known = new Map(before.attributes.map(line => [line.key, line]));
  const now = new Set(edit.attributes.map(({key}) => key.trim()));
  const attributes = Object.fromEntries([
    ...before.attributes.filter(({key}) => !now.has(key)).map(({key}) => [key, null]),
    ...edit.attributes
      .map(line => ({...line, key: line.key.trim()}))
      .filter(line => known.get(line.key)?.value !== line.value || known.get(line.key)?.type !== line.type)
      .map(line => [line.key, valueOf(line)]),
  ]);
  const isSame = JSON.stringify(before.identities) === JSON.stringify(edit.identities);
  return {
    ...(edit.language !== before.language && {language: edit.language}),
    ...(!isSame && {identities: edit.identities}),
    ...(Object.keys(attributes).length > 0 && {attributes}),
  };
}
