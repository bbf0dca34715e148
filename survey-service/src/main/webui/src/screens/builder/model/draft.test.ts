import {expect, test} from 'vitest';
import {documentOf, draftOf} from './draft';
import {sample} from './sample';

test('what goes out comes back as it was', () => expect(draftOf(documentOf(sample))).toEqual(sample));

test('what the service gives for what was never set says nothing', () => {
  const given = {key: 'a', languages: ['en'], questions: [{key: 'q', kind: 'text', title: {}, required: false, scale: 0, maxLength: 0, low: {}, style: 'usual'} as const]};
  expect(draftOf({...given, languages: [...given.languages], questions: [...given.questions]}).questions).toEqual([{key: 'q', kind: 'text', title: {}}]);
});

test('empty lists are left out', () => {
  expect(documentOf(draftOf({key: 'a'}))).toEqual({key: 'a', name: {}, languages: [], timeZone: 'UTC', touchpoints: [], questions: [], thanks: {}});
});

test('that words are no comment is kept', () => {
  const draft = draftOf({questions: [{key: 'q', kind: 'text', title: {}, comment: false}]});
  expect(draft.questions[0]).toHaveProperty('comment', false);
});
