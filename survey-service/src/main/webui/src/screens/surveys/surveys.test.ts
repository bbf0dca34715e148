import {expect, test} from 'vitest';
import {compareScores, compareTrends, languagesOf, surveyLines} from './surveys';

const survey = {id: '1', state: 'published', version: 3, draft: {key: 'shop', name: {de: 'Laden', en: 'Shop'}, languages: ['de', 'en']}} as const;
const given = [{...survey, draft: {...survey.draft, languages: [...survey.draft.languages]}}, {id: '2', draft: {key: 'new'}}];

test('a survey has its figures', () => {
  const volumes = [{dimensions: {survey: 'shop'}, score: {n: 12, value: 12}}];
  const nps = [{dimensions: {survey: 'shop'}, score: {n: 9, value: 40.5}, change: {delta: 3}}];
  expect(surveyLines('de', given, volumes, {nps})).toEqual([
    {
      id: '1',
      key: 'shop',
      name: 'Laden',
      state: 'published',
      archived: false,
      version: 3,
      languages: ['de', 'en'],
      responses: 12,
      score: {metric: 'nps', value: 40.5, change: {delta: 3}},
    },
    {id: '2', key: 'new', name: 'new', state: 'draft', archived: false, version: 0, languages: [], responses: undefined, score: undefined},
  ]);
});

const group = (survey: string, value?: number) => ({dimensions: {survey}, score: {n: value === undefined ? 0 : 9, value}});
const scored = (...kinds: ('csat' | 'ces' | 'text')[]) => [{id: '1', draft: {key: 'shop', questions: kinds.map(kind => ({key: kind, kind}))}}] as Parameters<typeof surveyLines>[1];
const metricOf = (surveys: Parameters<typeof surveyLines>[1], scores: Parameters<typeof surveyLines>[3]) => surveyLines('en', surveys, [], scores)[0]?.score?.metric;

test('of the scores a survey has, the first question counts that has answers', () => {
  const scores = {nps: [group('shop', 10)], csat: [group('shop', 80)], ces: [group('shop')]};
  expect(metricOf(scored('text', 'csat'), scores)).toBe('csat');
  expect(metricOf(scored('ces', 'csat'), scores)).toBe('csat');
  expect(metricOf(scored('text'), scores)).toBe('nps');
  expect(metricOf(scored('csat'), {csat: [group('other', 1)]})).toBeUndefined();
});

test('scores of a kind are sorted together, trends by what is sure', () => {
  const low = {metric: 'nps' as const, value: -5, change: {delta: 9, significant: true, verdict: 'significant' as const}};
  const high = {metric: 'nps' as const, value: 60, change: {delta: -9, significant: true, verdict: 'significant' as const}};
  const stars = {metric: 'rating' as const, value: 4, change: {delta: -1, significant: false}};
  expect([stars, high, low].sort(compareScores)).toEqual([low, high, stars]);
  expect([stars, low, high].sort(compareTrends)).toEqual([high, stars, low]);
});

test('languages are told once', () => expect(languagesOf(surveyLines('en', [...given, ...given]))).toEqual(['de', 'en']));
