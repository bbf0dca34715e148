import {expect, test} from 'vitest';
import {builderSearch} from './search';

test.each([
  [{}, {}],
  [{tab: 'logic', question: 'nps'}, {tab: 'logic', question: 'nps'}],
  [{tab: 'questions', question: 7}, {question: '7'}],
  [{tab: 'gone', question: {}}, {}],
])('the address %j asks for %j', (given, expected) => expect(builderSearch(given)).toEqual(expected));
