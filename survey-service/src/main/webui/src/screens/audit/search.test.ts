import {readFileSync, readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {ACTIONS, KINDS, auditSearch, isFiltered, outcome, parameters, rangeOf} from './search';

const API = new URL('../../api/', import.meta.url);

/** What respondents and their providers call is never told. */
const OF_RESPONDENTS = ['in', 'public', 'sms'];

test.each([
  [{}, {}],
  [{who: 'Anna Adler', action: 'publish', kind: 'surveys', id: 's-1'}, {who: 'Anna Adler', action: 'publish', kind: 'surveys', id: 's-1'}],
  [{from: '2026-11-01', to: '2026-11-30', id: 7}, {from: '2026-11-01', to: '2026-11-30', id: '7'}],
  [{action: 'all'}, {action: 'all'}],
  [{from: 'yesterday', to: '2026-02-30', action: 'steal', who: ' ', kind: {}}, {}],
])('an address with %j means %j', (given, search) => expect(auditSearch(given)).toEqual(search));

test('a day ends where the next one begins for the reader', () => {
  const {from, to, ...others} = parameters({from: '2026-11-30', to: '2026-11-30', action: 'read'});
  expect(others).toEqual({action: 'read'});
  expect(new Date(to ?? '').getTime() - new Date(from ?? '').getTime()).toBe(86_400_000);
});

test('what is not asked for is no parameter', () => expect(parameters({who: undefined, action: 'all'})).toEqual({}));

test('looks are left out unless somebody asks for them', () => {
  expect(parameters({}).action?.split(',').sort()).toEqual(ACTIONS.filter(action => action !== 'read').sort());
  expect(parameters({action: 'read'})).toEqual({action: 'read'});
  expect(isFiltered({action: undefined})).toBe(false);
  expect(isFiltered({action: 'all'})).toBe(true);
});

test.each([
  ['today', '2026-12-01', '2026-12-01'],
  ['yesterday', '2026-11-30', '2026-11-30'],
  ['week', '2026-11-25', '2026-12-01'],
] as const)('%s is from %s to %s', (range, from, to) => expect(rangeOf(range, new Date(2026, 11, 1, 9))).toEqual({from, to}));

test('each action has its name', () => {
  const actions = /AuditAction: ([^;]*);/.exec(readFileSync(new URL('surveys.ts', API), 'utf8'))?.[1] ?? '';
  expect([...actions.matchAll(/"(\w+)"/g)].map(([, action]) => action).sort()).toEqual([...ACTIONS].sort());
});

test.each([
  [200, 'done'],
  [304, 'done'],
  [403, 'notAllowed'],
  [404, 'notThere'],
  [409, 'refused'],
  [503, 'failed'],
  [0, 'failed'],
])('%d is told as %s', (status, told) => expect(outcome(status)).toBe(told));

test('all that a service can tell has a name', () => {
  // One file of each service, generated from its OpenAPI document.
  const documents = readdirSync(API)
    .map(file => readFileSync(new URL(file, API), 'utf8'))
    .filter(text => text.startsWith('// Generated from '));
  const told = documents.flatMap(text => [...text.matchAll(/^ {4}"\/v1\/([^/"]+)/gm)].map(([, kind = '']) => kind));
  expect(documents).toHaveLength(4);
  expect(new Set(told.filter(kind => !OF_RESPONDENTS.includes(kind)))).toEqual(new Set(KINDS));
});
