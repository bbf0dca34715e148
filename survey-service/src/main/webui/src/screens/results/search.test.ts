import {expect, test} from 'vitest';
import {isComparison, resultsSearch} from './search';

test.each([
  [{}, {}],
  [{channel: 'web', compare: 'channel', versus: 'kiosk'}, {channel: 'web', compare: 'channel', versus: 'kiosk'}],
  [{compare: 'channel', versus: 'pigeon'}, {compare: 'channel'}],
  [{compare: 'password', versus: 'x', survey: 'other'}, {}],
  [{compare: 'version', versus: 2}, {compare: 'version', versus: '2'}],
])('the address %j asks for %j', (given, expected) => expect(resultsSearch(given)).toEqual(expected));

test.each([
  [{channel: 'web', compare: 'channel', versus: 'kiosk'}, true],
  [{channel: 'web', compare: 'channel', versus: 'web'}, false],
  [{compare: 'channel', versus: 'kiosk'}, false],
  [{channel: 'web'}, false],
])('%j compares two groups: %s', (given, expected) => expect(isComparison(resultsSearch(given))).toBe(expected));
