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
