import {expect, test} from 'vitest';
import type {Condition} from './draft';
import {conditionOf, flat, groupOf, type Group} from './groups';

const one: Condition = {ref: 'answer.a', op: 'answered'};
const other: Condition = {ref: 'answer.b', op: 'eq', value: 1};

test.each<[Condition | undefined, Group]>([
  [undefined, {mode: 'all', items: []}],
  [one, {mode: 'all', items: [one]}],
  [{all: [one, other]}, {mode: 'all', items: [one, other]}],
  [{any: [one, other]}, {mode: 'any', items: [one, other]}],
  [{not: one}, {mode: 'none', items: [one]}],
  [{not: {any: [one, other]}}, {mode: 'none', items: [one, other]}],
  [{not: {all: [one, other]}}, {mode: 'notAll', items: [one, other]}],
  [{not: {not: one}}, {mode: 'none', items: [{not: one}]}],
])('%j is edited as %j and comes back', (condition, group) => {
  expect(groupOf(condition)).toEqual(group);
  expect(conditionOf(group)).toEqual(condition);
});

test('a flat condition holds just when it did', () => {
  const leaf = (value: boolean): Condition => ({ref: 'answer.a', op: 'eq', value});
  const holds = (condition: Condition): boolean => {
    if ('ref' in condition) return condition.value as boolean;
    if ('not' in condition) return !holds(condition.not);
    return 'all' in condition ? condition.all.every(holds) : condition.any.some(holds);
  };
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const made = (depth: number): Condition => {
    const parts = () => Array.from({length: next(4)}, () => made(depth - 1));
    const kind = depth === 0 ? 0 : next(5);
    return kind === 1 ? {not: made(depth - 1)} : kind === 2 || kind === 3 ? {all: parts()} : kind === 4 ? {any: parts()} : leaf(next(2) === 1);
  };
  for (let round = 0; round < 2000; round++) {
    const condition = made(5);
    expect(holds(flat(condition)), JSON.stringify(condition)).toBe(holds(condition));
    expect(flat(flat(condition))).toEqual(flat(condition));
  }
});
