import {expect, test} from 'vitest';
import type {Condition} from './draft';
import {conditionOf, groupOf, type Group} from './groups';

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
