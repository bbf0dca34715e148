import {expect, test} from 'vitest';
import type {VersionDiff} from '../queries';
import {draftOf, type Draft, type Question} from './draft';
import {endedScores, knownReason} from './scores';

const nps: Question = {key: 'nps', kind: 'nps', title: {en: 'Recommend?'}};
const effort: Question = {key: 'ease', kind: 'ces', title: {en: 'Easy?'}};

const asking = (...questions: Question[]): Draft => ({...draftOf({}), questions});

interface Change {
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before?: unknown;
  after?: unknown;
}

/** What the service says of version 3, which asked `nps`, where its score doesn't run on. */
const ending = (...changes: Change[]): VersionDiff => ({
  from: 3,
  to: 4,
  scoresRunOn: false,
  // The document tells of what stood there only that it is JSON.
  changes: changes as VersionDiff['changes'],
  scores: [
    {question: 'nps', runsOn: false, reason: '…'},
    {question: 'ease', runsOn: true, reason: ''},
  ],
});

const removed: Change = {path: 'questions[nps]', kind: 'removed', before: nps};

test('a key that was renamed is told where it stands', () => {
  const draft = asking(effort, {...nps, key: 'nps2'});
  const since = ending(removed, {path: 'questions[nps2]', kind: 'added', after: {}});
  expect(endedScores(draft, since)).toEqual([{question: 'nps', title: nps.title, version: 3, isReplaced: true, at: 'questions[1].key'}]);
});

test('of several new ones of a kind it is the one that asks the same', () => {
  const draft = asking({...nps, key: 'other', title: {en: 'And we?'}}, {...nps, key: 'nps2'});
  const since = ending(removed, {path: 'questions[other]', kind: 'added', after: {}}, {path: 'questions[nps2]', kind: 'added', after: {}});
  expect(endedScores(draft, since)[0]?.at).toBe('questions[1].key');
});

test('a question that was asked before is nobody’s successor', () => {
  expect(endedScores(asking({...nps, key: 'second'}), ending(removed))).toEqual([{question: 'nps', title: nps.title, version: 3, isReplaced: false}]);
});

test('what was removed is told without a place', () => expect(endedScores(asking(effort), ending(removed))[0]?.at).toBeUndefined());

test.each([
  ['kind', [{path: 'questions[nps].kind', kind: 'changed'}, {path: 'questions[nps].scale', kind: 'added'}]],
  ['scale', [{path: 'questions[nps].scale', kind: 'changed'}]],
] satisfies [string, Change[]][])('another %s is told there', (field, changes) => {
  expect(endedScores(asking(nps), ending(...changes))[0]?.at).toBe(`questions[0].${field}`);
});

test('a question that has no scores any more begins none', () => {
  const draft = asking({key: 'nps', kind: 'text', title: {}});
  expect(endedScores(draft, ending({path: 'questions[nps].kind', kind: 'changed'}))[0]).toMatchObject({isReplaced: false, at: 'questions[0].kind'});
});

test('nothing ends before anything was published, or while all run on', () => {
  expect(endedScores(asking(nps), undefined)).toEqual([]);
  expect(endedScores(asking(nps), {...ending(), scores: [{question: 'nps', runsOn: true, reason: ''}]})).toEqual([]);
});

test('the service’s reasons are known, others are left as they are', () => {
  expect(knownReason('was of the kind nps, is ces')).toEqual({name: 'kind', values: {before: 'nps', after: 'ces'}});
  expect(knownReason('was asked up to 5, is up to 7')).toEqual({name: 'scale', values: {before: '5', after: '7'}});
  expect(knownReason('is not asked any more')).toEqual({name: 'gone', values: {}});
  expect(knownReason('is blue')).toBeUndefined();
});
