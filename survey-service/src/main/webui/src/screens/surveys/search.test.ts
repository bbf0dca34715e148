import {expect, test} from 'vitest';
import {surveysSearch} from './search';

test.each([
  [{}, {}],
  [{q: 'nps', state: 'draft', archived: true, language: 'de', sort: 'score', descending: true}, {q: 'nps', state: 'draft', archived: true, language: 'de', sort: 'score', descending: true}],
  [{q: 2026}, {q: '2026'}],
  [{q: '  ', state: 'gone', archived: 'yes', sort: 'password', descending: 'yes'}, {}],
  [{q: ['a'], language: {}}, {}],
])('the address %j asks for %j', (given, expected) => expect(surveysSearch(given)).toEqual(expected));
