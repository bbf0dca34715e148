import {dayFrom} from '../../ui/dates';
import {folded, type Question} from './targets';

/** Of what a value that is no choice's becomes: own words, or nothing. */
export const OWN_WORDS = '*';
export const NOTHING = '';

/** What people decided of values that nobody knew, by the question and by what is written. */
export type Assigned = Record<string, Record<string, string>>;

const SEPARATORS = ['|', '\n', ';', ','];
const YES = ['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'wahr', 'checked', 'selected', 'agreed', 'zugestimmt', 'oui', 'si'];
const NO = ['no', 'n', 'false', '0', 'nein', 'falsch', 'unchecked', 'not selected', 'refused', 'nicht zugestimmt', 'non', ''];
const COMPLETE = [...YES, 'complete', 'completed', 'finished', 'vollstandig', 'abgeschlossen', 'beendet'];
const PARTIAL = [...NO, 'partial', 'incomplete', 'begonnen', 'unvollstandig'];

/** Choices' keys by what they are called: to the letter, and folded. */
interface Called {
  exactly: ReadonlyMap<string, string>;
  alike: ReadonlyMap<string, string>;
}

/** Made once for the choices of each question. */
const called = new WeakMap<object, Called>();

function calledOf(choices: NonNullable<Question['choices']>): Called {
  const known = called.get(choices);
  if (known) return known;
  const exactly = new Map<string, string>();
  const alike = new Map<string, string>();
  // The first of two that are called the same is meant.
  const add = (names: Map<string, string>, name: string, key: string) => name !== '' && !names.has(name) && names.set(name, key);
  for (const {key = ''} of choices) add(exactly, key, key);
  for (const {key = '', label} of choices) {
    for (const name of [key, ...Object.values(label ?? {})]) {
      add(exactly, name.trim(), key);
      add(alike, folded(name), key);
    }
  }
  const made = {exactly, alike};
  called.set(choices, made);
  return made;
}

/** The key of the choice that is meant, by its key or what it is called in any language. */
export function choiceOf(choices: Question['choices'], written: string): string | undefined {
  if (!choices) return undefined;
  const {exactly, alike} = calledOf(choices);
  return exactly.get(written.trim()) ?? alike.get(folded(written));
}

/** The values of a cell that may hold several, told apart by the sign that makes most sense of it. */
export function several(cell: string, choices: Question['choices']): string[] {
  if (cell.trim() === '') return [];
  if (choiceOf(choices, cell) !== undefined) return [cell.trim()];
  const listed = asList(cell);
  if (listed) return listed;
  const ways = SEPARATORS.filter(sign => cell.includes(sign)).map(sign => cell.split(sign).map(part => part.trim()).filter(Boolean));
  const known = (parts: string[]) => parts.filter(part => choiceOf(choices, part) !== undefined).length / Math.max(parts.length, 1);
  const best = ways.reduce<string[]>((before, way) => (known(way) > known(before) ? way : before), []);
  if (best.length > 0) return best;
  // Nobody knows any of it. A comma may belong to what was said.
  const sign = SEPARATORS.find(one => one !== ',' && cell.includes(one));
  return sign === undefined ? [cell.trim()] : cell.split(sign).map(part => part.trim()).filter(Boolean);
}

/** The texts of a list that is written as JSON. */
function asList(cell: string): string[] | undefined {
  if (!cell.trim().startsWith('[')) return undefined;
  try {
    const given: unknown = JSON.parse(cell);
    return Array.isArray(given) && given.every(one => typeof one === 'string') ? (given as string[]) : undefined;
  } catch {
    return undefined;
  }
}

const SCORE = /^(\d{1,2})(?:[.,]0+)?(?:\s*(?:\/|of|von)\s*(\d{1,2})|\s*[-–:=(](?=\D*\p{L}).*)?$/iu;

/**
 * A score as tools write it: `9`, `9.0`, `9/10`, `10 - very likely`; undefined for what may be a range, a time or of another scale.
 *
 * @param highest of the question's scale
 */
export function scoreOf(cell: string, highest: number): number | undefined {
  const [, number, of] = SCORE.exec(cell.trim()) ?? [];
  return number === undefined || (of !== undefined && Number(of) !== highest) ? undefined : Number(number);
}

const PLAIN = /^[+-]?(?:\d+|\d*[.,]\d+)$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,\s'’])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** A number as it is written in English or German; undefined if it could be two, such as 1.250, or may be none, such as a day. */
export function numberOf(cell: string): number | undefined {
  const text = cell.trim();
  const mark = GROUPED.exec(text)?.[1];
  if (PLAIN.test(text) === (mark !== undefined)) return undefined;
  return Number((mark === undefined ? text : text.replaceAll(mark, '')).replace(',', '.'));
}

export function flagOf(cell: string): boolean | undefined {
  const word = folded(cell);
  return YES.includes(word) ? true : NO.includes(word) ? false : undefined;
}

export function stateOf(cell: string): 'complete' | 'partial' | undefined {
  const word = folded(cell);
  return COMPLETE.includes(word) ? 'complete' : PARTIAL.includes(word) ? 'partial' : undefined;
}

const WHEN = /^(.*?\d{1,4}\D{1,3}\d{1,2}\D{1,3}\d{1,4})(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * When something was, as an instant; days without a time are their noon.
 *
 * @param language in whose order days are written, unless the year comes first
 * @param zone whose clock is meant where the cell doesn't say
 */
export function instantOf(cell: string, language: string, zone: string): string | undefined {
  const text = cell.trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  const [, written = '', hours, minutes = '00', seconds = '00', half, offset] = WHEN.exec(text) ?? [];
  const day = dayFrom(written, language);
  if (!day) return undefined;
  const hour = hours === undefined ? 12 : (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (Number(hours ?? 0) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const clock = Date.parse(`${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}Z`);
  return new Date(offset ? clock - offsetMillis(offset) : fromClock(clock, zone)).toISOString();
}

function offsetMillis(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/** When a zone's clocks show what is told as if it were UTC. */
function fromClock(clock: number, zone: string): number {
  const once = clock - aheadAt(clock, zone);
  return clock - aheadAt(once, zone);
}

/** How much a zone's clocks are ahead of UTC then. */
function aheadAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find(part => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(instant / 1000) * 1000;
}
