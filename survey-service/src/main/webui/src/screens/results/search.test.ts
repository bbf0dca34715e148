import {expect, test} from 'vitest';
import {comparingBy, groupsOf, isComparison, resultsSearch, sharedFilter} from './search';

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
  [{compare: 'touchpoint', touchpoint: 'cart', versus: 'checkout'}, {compare: 'touchpoint', touchpoint: 'cart', versus: 'checkout'}],
  [
    {compare: 'period', from: '2026-11-01', to: '2026-11-30', versusFrom: '2026-10-01', versusTo: 'never', versus: 'web'},
    {compare: 'period', from: '2026-11-01', to: '2026-11-30', versusFrom: '2026-10-01'},
  ],
  [{compare: 'channel', versusFrom: '2026-10-01'}, {compare: 'channel'}],
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

const NOVEMBER = {compare: 'period', from: '2026-11-01', to: '2026-11-30'};

test.each([
  ['2026-10-01', '2026-10-31', true],
  ['2026-12-01', '2026-12-02', true],
  ['2026-10-01', '2026-11-01', false],
  ['2026-11-30', '2026-12-24', false],
  ['2026-10-02', '2026-10-01', false],
  ['2026-10-01', undefined, false],
])('November and %s to %s are two periods: %s', (versusFrom, versusTo, expected) =>
  expect(isComparison(resultsSearch({...NOVEMBER, versusFrom, versusTo}))).toBe(expected),
);

test('of two periods each has its own days, and no days are a filter of both', () => {
  const search = resultsSearch({...NOVEMBER, channel: 'web', versusFrom: '2026-10-01', versusTo: '2026-10-31'});
  expect(groupsOf(search)).toEqual({group: {from: '2026-11-01', to: '2026-11-30'}, versus: {from: '2026-10-01', to: '2026-10-31'}});
  expect(sharedFilter(search)).toEqual({channel: 'web'});
});

test('periods begin with those that were asked for, against as many days before', () => {
  const now = new Date(2026, 11, 1);
  expect(comparingBy({from: '2026-11-10', to: '2026-11-11'}, 'period', now)).toEqual({
    compare: 'period',
    from: '2026-11-10',
    to: '2026-11-11',
    versusFrom: '2026-11-08',
    versusTo: '2026-11-09',
  });
  expect(comparingBy({channel: 'web', compare: 'channel'}, 'period', now)).toMatchObject({from: '2026-11-02', to: '2026-12-01', versusFrom: '2026-10-03', versusTo: '2026-11-01'});
});
