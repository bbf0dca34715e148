import type {Comparison, Condition} from './draft';

export const MODES = ['all', 'any', 'none', 'notAll'] as const;
export type Mode = (typeof MODES)[number];

/** A condition as it is edited: several ones, and how many of them must hold. */
export interface Group {
  mode: Mode;
  items: Condition[];
}

export const isComparison = (condition: Condition): condition is Comparison => 'ref' in condition;

/** What never holds: an end to which only jumps and full quotas lead. */
export const NEVER: Condition = {any: []};

export const isNever = (condition: Condition | undefined): boolean => condition !== undefined && 'any' in condition && condition.any.length === 0;

export const isAlways = (condition: Condition): boolean => 'all' in condition && condition.all.length === 0;

/** The same without groups that say nothing of their own: one in another of its kind, of one alone, what always or never holds. */
export function flat(condition: Condition): Condition {
  if (isComparison(condition)) return condition;
  if ('not' in condition) return negated(flat(condition.not));
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map(flat).flatMap(part => {
    if (rangeOf(part)) return [part];
    return isAll ? ('all' in part ? part.all : [part]) : 'any' in part ? part.any : [part];
  });
  const settled = parts.find(isAll ? isNever : isAlways);
  if (settled) return settled;
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  return isAll ? {all: parts} : {any: parts};
}

function negated(condition: Condition): Condition {
  if ('not' in condition) return condition.not;
  if (isNever(condition)) return {all: []};
  return isAlways(condition) ? NEVER : {not: condition};
}

/** The bounds that a group of two gives one number; undefined if it is no such group. */
export function rangeOf(condition: Condition): {ref: string; low: number; high: number} | undefined {
  const [one, other, ...others] = 'all' in condition ? condition.all : [];
  if (others.length > 0 || !one || !other || !isComparison(one) || !isComparison(other) || one.ref !== other.ref) return undefined;
  const [low, high] = one.op === 'gte' ? [one, other] : [other, one];
  return low.op === 'gte' && high.op === 'lte' && typeof low.value === 'number' && typeof high.value === 'number'
    ? {ref: one.ref, low: low.value, high: high.value}
    : undefined;
}

/** Any condition is a group, if only of one. */
export function groupOf(condition: Condition | undefined): Group {
  if (!condition) return {mode: 'all', items: []};
  if ('all' in condition) return {mode: 'all', items: condition.all};
  if ('any' in condition) return {mode: 'any', items: condition.any};
  if (isComparison(condition)) return {mode: 'all', items: [condition]};
  const inner = groupOf(condition.not);
  if (inner.mode === 'all') return inner.items.length === 1 ? {mode: 'none', items: inner.items} : {mode: 'notAll', items: inner.items};
  return inner.mode === 'any' ? {mode: 'none', items: inner.items} : {mode: 'none', items: [condition.not]};
}

/** The condition that a group is; undefined for an empty one, which always holds. */
export function conditionOf({mode, items}: Group): Condition | undefined {
  const [first, ...others] = items;
  if (!first) return undefined;
  const isOne = others.length === 0;
  switch (mode) {
    case 'all':
      return isOne ? first : {all: items};
    case 'any':
      // As "all" if it is one alone, which would show another word than was chosen.
      return {any: items};
    case 'none':
      return {not: isOne ? first : {any: items}};
    case 'notAll':
      return isOne ? {not: first} : {not: {all: items}};
  }
}
