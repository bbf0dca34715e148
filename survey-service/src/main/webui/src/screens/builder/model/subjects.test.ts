import {expect, test} from 'vitest';
import {sample} from './sample';
import {comparison, firstComparison, operatorsOf, subjectsOf, takesSeveral} from './subjects';

const all = subjectsOf(sample, {questions: 3});
const of = (ref: string) => all.find(subject => subject.ref === ref)!;

test('what comes later or is a statement is nothing to ask for', () => {
  expect(all.map(({ref, sort}) => [ref, sort])).toEqual([
    ['answer.nps', 'score'],
    ['answer.why', 'text'],
    ['answer.what', 'choices'],
    ['variable.points', 'variable'],
    ['hidden.branch', 'hidden'],
  ]);
  expect(subjectsOf(sample, {questions: 1, variables: 0}).map(({ref}) => ref)).toEqual(['answer.nps', 'hidden.branch']);
});

test.each([
  ['answer.nps', {op: 'lte', value: 6}],
  ['answer.why', {op: 'eq', value: ''}],
  ['answer.what', {op: 'includes', value: []}],
  ['variable.points', {op: 'eq', value: 0}],
])('of %s one begins with %j', (ref, expected) => expect(firstComparison(of(ref))).toEqual({ref, ...expected}));

test.each([
  ['answer.nps', 'gte', 3, 3],
  ['answer.nps', 'gte', 30, 10],
  ['answer.what', 'includes_all', ['price'], ['price']],
  ['answer.what', 'eq', 'price', ['price']],
  ['hidden.branch', 'includes', 'north', ['north']],
  ['hidden.branch', 'eq', ['north'], 'north'],
] as const)('%s %s after %j is %j', (ref, op, before, expected) => expect(comparison(of(ref), op, before as never).value).toEqual(expected));

test('what asks for no value has none', () => expect(comparison(of('answer.nps'), 'answered', 3)).not.toHaveProperty('value'));

test('each operator of several values is one of choices or words', () => {
  expect(operatorsOf('score').some(op => takesSeveral('score', op))).toBe(false);
});
