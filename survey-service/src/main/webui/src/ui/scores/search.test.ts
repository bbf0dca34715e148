import {expect, test} from 'vitest';
import {filterSearch, filtersOf, metricSearch, periodSearch} from './search';

test.each([
  [{}, {}],
  [{days: 30}, {}],
  [{days: 90}, {days: 90}],
  [{days: 8}, {}],
  [{days: 90, from: '2026-11-01', to: '2026-11-02'}, {from: '2026-11-01', to: '2026-11-02'}],
  [{from: '2026-11-03', to: '2026-11-02'}, {}],
  [{from: '2026-11-31', to: '2026-12-02', days: 7}, {days: 7}],
])('the period of %j is %j', (given, expected) => expect(periodSearch(given)).toEqual(expected));

test('an empty filter is what has none, and no filter is all', () => {
  expect(filtersOf(filterSearch({unit: '', survey: 2026, stage: ['a'], colour: 'red'}))).toEqual({unit: '', survey: '2026'});
});

test('a metric that is none is the usual one', () => {
  expect(['csat', 'nps', 'happiness', 3].map(metricSearch)).toEqual(['csat', undefined, undefined, undefined]);
});
