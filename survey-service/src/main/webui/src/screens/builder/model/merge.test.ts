import {expect, test} from 'vitest';
import {merge} from './merge';
import {sample} from './sample';
import {removeQuestion} from './references';
import type {Draft, Question} from './draft';

const changed = (key: string, change: Partial<Question>): Draft => ({
  ...sample,
  questions: sample.questions.map(question => (question.key === key ? {...question, ...change} : question)),
});
const keys = (draft: Draft) => draft.questions.map(question => question.key);

test('what each has changed alone is as that one wants it', () => {
  const {merged, conflicts} = merge(sample, changed('nps', {required: true}), changed('why', {maxLength: 9}));
  expect(conflicts).toEqual([]);
  expect(merged.questions).toMatchObject([{required: true}, {maxLength: 9}, {}]);
});

test('the same text in two languages is no conflict', () => {
  const {merged, conflicts} = merge(sample, changed('nps', {title: {en: 'How?', de: 'Wie wahrscheinlich?'}}), changed('nps', {title: {en: 'How likely?', de: 'Wie?'}}));
  expect(conflicts).toEqual([]);
  expect(merged.questions[0]?.title).toEqual({en: 'How?', de: 'Wie?'});
});

test('what both have changed is asked for', () => {
  const mine = changed('nps', {title: {en: 'Mine'}});
  const theirs = changed('nps', {title: {en: 'Theirs'}});
  expect(merge(sample, mine, theirs).conflicts).toEqual([{address: 'questions[nps].title.en', base: 'How likely?', mine: 'Mine', theirs: 'Theirs'}]);
  expect(merge(sample, mine, theirs, () => 'theirs').merged.questions[0]?.title).toEqual({en: 'Theirs'});
});

test('questions that each has added are both there, those moved where they were moved to', () => {
  const added = (key: string, at: number): Draft => ({...sample, questions: sample.questions.toSpliced(at, 0, {key, kind: 'text', title: {}})});
  expect(keys(merge(sample, added('mine', 1), added('theirs', 3)).merged)).toEqual(['nps', 'mine', 'why', 'what', 'theirs']);
  const reversed = {...sample, questions: sample.questions.toReversed()};
  expect(keys(merge(sample, reversed, added('theirs', 3)).merged)).toEqual(['what', 'theirs', 'why', 'nps']);
});

test('what one removes is gone, unless the other has changed it', () => {
  const {draft} = removeQuestion(sample, 'why');
  expect(keys(merge(sample, draft, sample).merged)).toEqual(['nps', 'what']);
  expect(keys(merge(sample, sample, draft).merged)).toEqual(['nps', 'what']);
  const {conflicts} = merge(sample, draft, changed('why', {required: true}));
  expect(conflicts).toMatchObject([{address: 'questions[why]', mine: undefined}]);
});
