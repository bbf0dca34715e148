import {expect, test} from 'vitest';
import {deadLettersSearch, inText} from './search';

test.each([
  [{}, {}],
  [{topic: 'feedback', reason: 'unknown_kind'}, {topic: 'feedback', reason: 'unknown_kind'}],
  [{topic: 7, reason: 'because', reader: ' '}, {}],
])('an address with %j means %j', (given, search) => expect(deadLettersSearch(given)).toEqual(search));

test.each([
  ['eyJhIjoiw6QifQ==', '{"a":"ä"}'],
  ['/w==', '\uFFFD'],
  [undefined, ''],
])('%j is %j', (base64, text) => expect(inText(base64)).toBe(text));
