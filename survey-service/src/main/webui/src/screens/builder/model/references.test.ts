import {expect, test} from 'vitest';
import {duplicateQuestion, mapCondition, moved, removeEnd, removeHidden, removeQuestion, renameEnd, renameHidden, renamePart, renameQuestion} from './references';
import {sample} from './sample';

test('a question is renamed wherever it is meant', () => {
  const {questions, logic} = renameQuestion(sample, 'nps', 'likely');
  expect(questions.map(question => question.key)).toEqual(['likely', 'why', 'what']);
  expect(questions[1]).toMatchObject({title: {en: 'You said {answer.likely}. Why?'}, showIf: {ref: 'answer.likely'}});
  expect(logic.jumps[0]).toMatchObject({from: 'likely', when: {ref: 'answer.likely'}, to: 'what'});
  expect(logic.variables[0]?.steps[0]?.ref).toBe('answer.likely');
  expect(JSON.stringify({questions, logic})).not.toContain('answer.nps');
});

test('a choice is renamed in conditions, too', () => {
  const {questions, logic} = renamePart(sample, 'what', 'choices', 'price', 'cost');
  expect(questions[2]?.choices?.map(choice => choice.key)).toEqual(['cost', 'service']);
  expect(logic.ends[0]?.when).toMatchObject({all: [{value: 6}, {value: ['cost']}]});
});

test('hidden fields and ends are renamed wherever they are meant', () => {
  expect(renameHidden(sample, 'branch', 'shop').logic).toMatchObject({hidden: ['shop'], quotas: [{when: {ref: 'hidden.shop'}}]});
  expect(renameEnd(sample, 'sorry', 'bye').logic).toMatchObject({ends: [{key: 'bye'}], quotas: [{end: 'bye'}]});
});

test('a removed question takes what needs it along, and texts that recall it are named', () => {
  const {draft, mended, recalledIn} = removeQuestion(sample, 'nps');
  expect(draft.questions[0]).not.toHaveProperty('showIf');
  expect(draft.logic).toMatchObject({jumps: [], variables: [{steps: []}], ends: [{when: {all: [{ref: 'answer.what'}]}}]});
  expect(mended).toBe(4);
  expect(recalledIn).toEqual(['questions[why].title']);
});

test('a block of one question is none', () => expect(removeQuestion(sample, 'what').draft.logic.shuffle).toEqual([]));

test('what led to a removed end leads to the usual one', () => {
  const {draft, mended} = removeEnd(sample, 'sorry');
  expect(draft.logic.quotas).toEqual([{key: 'few', limit: 5, when: {ref: 'hidden.branch', op: 'eq', value: 'north'}}]);
  expect(mended).toBe(1);
});

test('a removed hidden field leaves conditions without it', () => {
  expect(removeHidden(sample, 'branch').draft.logic.quotas[0]).not.toHaveProperty('when');
});

test('what never holds still never holds', () => expect(mapCondition({any: []}, () => undefined)).toEqual({any: []}));

test('a copy has a key of its own', () => {
  const {draft, key} = duplicateQuestion(sample, 0);
  expect([key, draft.questions.map(question => question.key)]).toEqual(['nps-2', ['nps', 'nps-2', 'why', 'what']]);
});

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [0, 3, ['a', 'b', 'c']],
])('from %i to %i', (from, to, expected) => expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected));
