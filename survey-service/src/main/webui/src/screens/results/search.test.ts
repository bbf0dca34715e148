import {expect, test} from 'vitest';
import {comparingBy, isComparison, resultsSearch, sharedFilter} from './search';

test.each([
  [{}, {}],
  [{channel: 'web', compare: 'channel', versus: 'kiosk'}, {channel: 'web', compare: 'channel', versus: 'kiosk'}],
  [{compare: 'channel', versus: 'pigeon'}, {compare: 'channel'}],
  [{compare: 'password', versus: 'x', survey: 'other'}, {}],
  [{compare: 'version', versus: 2}, {compare: 'version', versus: '2'}],
  [{compare: 'unit', question: 'how', within: 12}, {compare: 'unit', question: 'how', within: '12'}],
  [{compare: 'unit', question: 'No key', within: {}}, {compare: 'unit'}],
  [{compare: 'unit', question: undefined, within: null}, {compare: 'unit'}],
  [{compare: 'channel', question: 'how', within: 'north'}, {compare: 'channel'}],
])('the address %j asks for %j', (given, expected) => expect(resultsSearch(given)).toEqual(expected));

test.each([
  [{channel: 'web', compare: 'channel', versus: 'kiosk'}, true],
  [{channel: 'web', compare: 'channel', versus: 'web'}, false],
  [{compare: 'channel', versus: 'kiosk'}, false],
  [{channel: 'web'}, false],
])('%j compares two groups: %s', (given, expected) => expect(isComparison(resultsSearch(given))).toBe(expected));

test('by what is compared is no filter of all', () => {
  expect(sharedFilter({unit: 'north', channel: 'web', compare: 'unit', versus: 'south'})).toEqual({channel: 'web', unit: undefined});
  expect(sharedFilter({unit: 'north'})).toEqual({unit: 'north'});
  expect(sharedFilter({channel: 'web', compare: 'unit', question: 'how', within: 'north'})).toEqual({channel: 'web'});
});

test('a comparison that ends leaves no filter behind', () =>
  expect({unit: 'north', ...comparingBy({unit: 'north', compare: 'unit', versus: 'south'}, undefined)}).toEqual({}));
