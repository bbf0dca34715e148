import {expect, test} from 'vitest';
import {conditionOf, isWhole, pathIn, rulesOf, type Condition} from './condition';

const conditions: [string, Condition][] = [
  ['an attribute', {all: [{ref: 'customer.plan', op: 'eq', value: 'pro'}]}],
  ['a number', {all: [{ref: 'customer.orders', op: 'gte', value: 3}]}],
  ['a date', {all: [{ref: 'customer.since', op: 'lt', value: '2026-01-01'}]}],
  ['one of several', {any: [{ref: 'customer.city', op: 'includes', value: ['Berlin', 'Bonn']}]}],
  ['something that is there', {all: [{ref: 'customer.vip', op: 'answered'}]}],
  ['events', {all: [{ref: 'event.order.delivered.count', op: 'gte', value: 2}]}],
  ['events of some days', {all: [{ref: 'event.order.delivered.count.90', op: 'eq', value: 0}]}],
  ['the last event', {any: [{ref: 'event.order.delivered.days', op: 'lte', value: 14}]}],
  ['none of some', {not: {any: [{ref: 'customer.plan', op: 'eq', value: 'free'}, {ref: 'customer.plan', op: 'unanswered'}]}}],
  ['groups in a group', {all: [{any: [{ref: 'customer.a', op: 'eq', value: 'x'}]}, {not: {any: [{ref: 'customer.b', op: 'contains', value: 'y'}]}}]}],
];

test.each(conditions)('%s stays what it is', (_, condition) => expect(conditionOf(rulesOf(condition))).toEqual(condition));

test.each([
  [{ref: 'customer.plan', op: 'eq', value: 'pro'}, {all: [{ref: 'customer.plan', op: 'eq', value: 'pro'}]}],
  [{not: {ref: 'customer.plan', op: 'eq', value: 'pro'}}, {not: {any: [{ref: 'customer.plan', op: 'eq', value: 'pro'}]}}],
] as [Condition, Condition][])('%j means the same as %j', (given, same) => expect(conditionOf(rulesOf(given))).toEqual(same));

test('what is begun is not counted yet', () => {
  expect(isWhole(rulesOf({all: [{ref: 'customer.plan', op: 'eq'}]}))).toBe(false);
  expect(isWhole(rulesOf({all: []}))).toBe(true);
});

test('refusals find their rule', () => {
  expect(pathIn('condition', 'all', 2)).toBe('condition.all.2');
  expect(pathIn(pathIn('condition', 'none', 0), 'any', 1)).toBe('condition.not.any.0.any.1');
});
