import {expect, test} from 'vitest';
import {thingOf} from './things';

const known = {surveys: new Map([['s-1', 'Relationship']]), people: new Map([['p-1', 'Ben Berger']])};

test('what is there is called by its name, and leads there', () => {
  expect(thingOf({kind: 'surveys', object: 's-1', action: 'change', status: 200}, known)).toEqual({
    name: 'Relationship',
    place: {to: '/surveys/$id', params: {id: 's-1'}},
  });
  expect(thingOf({kind: 'people', object: 'p-1'}, known)).toEqual({name: 'Ben Berger', place: {to: '/settings/people'}});
});

test('what is gone keeps its id and leads nowhere', () => expect(thingOf({kind: 'surveys', object: 's-2'}, known)).toEqual({name: 's-2'}));

test.each([
  ['change', 200, true],
  ['delete', 204, false],
  ['read', 404, false],
])('a customer of whom is told %s, %d, leads there: %s', (action, status, isThere) => {
  expect('place' in thingOf({kind: 'customers', object: 'c-1', action, status}, known)).toBe(isThere);
});

test('a kind that has no screen leads nowhere', () => expect(thingOf({kind: 'links', object: 'abc'}, known)).toEqual({name: 'abc'}));
