import {expect, test} from 'vitest';
import {isFiltered, parameters, responseFilter, responsesSearch, switched, usualColumns} from './search';

test.each([
  [{}, {}],
  [{q: 4711, survey: 'nps', channel: 'web', state: 'partial', from: '2026-11-01'}, {q: '4711', survey: 'nps', channel: 'web', state: 'partial', from: '2026-11-01'}],
  [{touchpoint: 'checkout', stage: 'buy', unit: ''}, {touchpoint: 'checkout', stage: 'buy'}],
  [{feeling: 'unhappy'}, {feeling: 'unhappy'}],
  [{q: ' ', feeling: 'sad', channel: 'pigeon', state: 'draft', from: 'yesterday', to: '2026-13-41', version: 0}, {}],
  [{version: 2, columns: ['unit', 'survey', 'password']}, {version: '2', columns: ['survey', 'unit']}],
  [{tag: 'call back', columns: ['tags']}, {tag: 'call back', columns: ['tags']}],
  [{columns: []}, {columns: []}],
])('the address %j asks for %j', (given, expected) => expect(responsesSearch(given)).toEqual(expected));

test('a day lasts from its beginning to the next one', () => {
  const {from, to} = parameters({from: '2026-11-01', to: '2026-11-01', q: ''});
  expect(Date.parse(to!) - Date.parse(from!)).toBe(24 * 3600 * 1000);
});

test('nothing is no filter', () => {
  expect(isFiltered(responseFilter({q: ''}))).toBe(false);
  expect(isFiltered(responseFilter({unit: 'north'}))).toBe(true);
});

test('customers have a column where there are some, until somebody switches it off', () => {
  const anonymous = usualColumns([{respondent: ''}]);
  const known = usualColumns([{respondent: ''}, {respondent: 'c-1'}]);
  expect(anonymous).not.toContain('respondent');
  expect(known).toContain('respondent');
  expect(switched('respondent', known, known)).toEqual(anonymous);
  expect(switched('respondent', anonymous, known)).toBeUndefined();
  expect(switched('unit', ['survey'], anonymous)).toEqual(['survey', 'unit']);
});
