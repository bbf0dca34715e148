import {expect, test} from 'vitest';
import {shareSearch} from './search';

test.each([
  [{}, {}],
  [{way: 'mail', channel: 'web-shop'}, {way: 'mail', channel: 'web-shop'}],
  [{way: 'fax', channel: 7, customers: ['a']}, {channel: '7'}],
])('an address with %j means %j', (given, search) => expect(shareSearch(given)).toEqual(search));
