import {expect, test} from 'vitest';
import {wordsSearch} from './search';

test.each([
  [{}, {}],
  [{q: ' slow ', feeling: 'unhappy', kind: 'mention', unit: '', days: 90}, {q: 'slow', feeling: 'unhappy', kind: 'mention', unit: '', days: 90}],
  [{feeling: 'unrated'}, {feeling: 'unrated'}],
  [{q: 404, feeling: 'sad', kind: ['mention'], days: 1}, {q: '404'}],
])('the address %j asks for %j', (given, expected) => expect(wordsSearch(given)).toEqual(expected));
