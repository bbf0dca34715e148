import {expect, test} from 'vitest';
import {languagesOf, surveyLines} from './surveys';

const survey = {id: '1', state: 'published', version: 3, draft: {key: 'shop', name: {de: 'Laden', en: 'Shop'}, languages: ['de', 'en']}} as const;
const given = [{...survey, draft: {...survey.draft, languages: [...survey.draft.languages]}}, {id: '2', draft: {key: 'new'}}];

test('a survey has its figures', () => {
  const volumes = [{dimensions: {survey: 'shop'}, score: {n: 12, value: 12}}];
  const scores = [{dimensions: {survey: 'shop'}, score: {n: 9, value: 40.5}}];
  expect(surveyLines('de', given, volumes, scores)).toEqual([
    {id: '1', key: 'shop', name: 'Laden', state: 'published', archived: false, version: 3, languages: ['de', 'en'], responses: 12, score: 40.5},
    {id: '2', key: 'new', name: 'new', state: 'draft', archived: false, version: 0, languages: [], responses: undefined, score: undefined},
  ]);
});

test('languages are told once', () => expect(languagesOf(surveyLines('en', [...given, ...given]))).toEqual(['de', 'en']));
