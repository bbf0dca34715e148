import {expect, test} from 'vitest';
import {exceptions, pathMap} from './paths';
import {sample} from './sample';
import type {Draft, Logic} from './draft';

const drawn = (draft: Draft) => pathMap(draft).edges.map(({from, to, kind}) => `${from} ${kind} ${to}`);
const withLogic = (logic: Partial<Logic>): Draft => ({...sample, logic: {...sample.logic, ends: [], quotas: [], jumps: [], ...logic}});
const missed = (draft: Draft) => pathMap(draft).nodes.filter(node => !node.isReached).map(node => node.key);

test('all ways are drawn', () =>
  expect(drawn(sample)).toEqual([
    'nps jump what',
    'nps next why',
    'nps skip what',
    'why next what',
    'what end sorry',
    'what end end',
    'nps quota sorry',
  ]));

test('ways beside the order, and ends on a condition, are told in words', () => {
  expect(exceptions(pathMap(sample)).map(({from, to, kind, when}) => [`${from} ${kind} ${to}`, when !== undefined])).toEqual([
    ['nps jump what', true],
    ['what end sorry', true],
    ['nps quota sorry', true],
  ]);
});

test('after a jump that always holds nothing else comes', () => {
  const draft = withLogic({jumps: [{from: 'nps', to: 'what'}]});
  expect(drawn(draft)).toEqual(['nps jump what', 'why next what', 'what end end']);
  expect(missed(draft)).toEqual(['why']);
});

test('an end that never holds is reached by jumps and quotas only', () => {
  const ends = [{key: 'full', when: {any: []}, text: {}}];
  expect(missed(withLogic({ends}))).toEqual(['full']);
  expect(missed(withLogic({ends, quotas: [{key: 'q', limit: 1, end: 'full'}]}))).toEqual([]);
  expect(missed(withLogic({ends, jumps: [{from: 'why', to: 'full'}]}))).toEqual([]);
});

test('an end that always holds leaves no usual thanks', () => expect(missed(withLogic({ends: [{key: 'bye', text: {}}]}))).toEqual(['end']));

test('without questions there are the thanks alone', () =>
  expect(pathMap({...withLogic({}), questions: []})).toEqual({nodes: [{key: 'end', kind: 'end', isReached: true}], edges: []}));
