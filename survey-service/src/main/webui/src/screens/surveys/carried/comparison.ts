import type {Comparison, Condition, Operator, Question, Value} from '../../builder/model/draft';

/** How the other tool's names became ours. */
export interface Carried {
  question: Question;
  /** The keys of choices by the values that they stood for. */
  choices: ReadonlyMap<string, string>;
  rows: ReadonlyMap<string, string>;
}

/** How other tools compare. */
export type Compared = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'lacks' | 'any' | 'all' | 'none';

const ORDERED = ['eq', 'lt', 'lte', 'gt', 'gte'] as const satisfies readonly Operator[];

/** Something that our conditions can't say in the same way. */
export class Unsayable extends Error {}

/** What is said; undefined if that can't be done in the same way. */
export function sayable<T>(say: () => T): T | undefined {
  try {
    return say();
  } catch (failure) {
    if (failure instanceof Unsayable) return undefined;
    throw failure;
  }
}

/** Both, or one of them: those of a long chain stand side by side, as the service takes only so many within each other. */
export function together(op: 'and' | 'or', left: Condition, right: Condition): Condition {
  const both = [left, right];
  return op === 'and'
    ? {all: both.flatMap(one => ('all' in one ? one.all : [one]))}
    : {any: both.flatMap(one => ('any' in one ? one.any : [one]))};
}

/**
 * The comparison as our condition. Who hasn't answered is told apart as other tools do: `ne`, `lacks` and `none` hold for them, all others
 * don't.
 *
 * @param value a number or text, or several for a question with several choices
 * @throws Unsayable if ours can't say it
 */
export function compared(name: Compared, ref: string, of: Carried, value: unknown): Condition {
  const kind = of.question.kind;
  const isScored = ['nps', 'csat', 'ces', 'rating', 'number'].includes(kind);
  const isMany = kind === 'multiple_choice' || (kind === 'picture_choice' && (of.question.limits?.max ?? 1) > 1);
  const is = (op: Operator, given: Value): Comparison => ({ref, op, value: given});
  const orNothing = (condition: Condition): Condition => ({any: [{ref, op: 'unanswered'}, condition]});

  if (isScored || kind === 'date') {
    const given = kind === 'date' ? day(value) : number(value);
    if (name === 'ne') return orNothing(is('ne', given));
    const ordered = ORDERED.find(op => op === name);
    if (ordered) return is(ordered, given);
    throw new Unsayable();
  }
  if (of.choices.size > 0 && kind !== 'ranking') {
    const keys = [value].flat().map(one => of.choices.get(String(one)));
    if (!keys.every(key => key !== undefined)) throw new Unsayable();
    const one = keys[0];
    if (name === 'eq' && Array.isArray(value) === isMany && one !== undefined) return is('eq', isMany ? keys : one);
    if (name === 'ne' && Array.isArray(value) === isMany && one !== undefined) return orNothing(is('ne', isMany ? keys : one));
    if (name === 'any' || (name === 'contains' && keys.length === 1)) return is('includes', keys);
    if ((name === 'all' || name === 'contains') && isMany) return is('includes_all', keys);
    if (name === 'lacks' || name === 'none') return orNothing(is('excludes', keys));
    throw new Unsayable();
  }
  if (kind === 'text') {
    if (name === 'eq') return is('eq', text(value));
    if (name === 'ne') return orNothing(is('ne', text(value)));
    if (name === 'contains') return is('contains', text(value));
    if (name === 'lacks') return {not: is('contains', text(value))};
  }
  throw new Unsayable();
}

function number(value: unknown): number {
  const found = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  if (!Number.isFinite(found)) throw new Unsayable();
  return found;
}

function day(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw new Unsayable();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new Unsayable();
  return String(value);
}
