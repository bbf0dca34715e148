import {expect, test} from 'vitest';
import {noted} from './mailed';
import {changeOf, personOf, rolesOf, stateOf, type Role} from './people';

test.each([
  [{enabled: true, invited: false}, 'active'],
  [{enabled: true, invited: true}, 'invited'],
  [{enabled: false, invited: true}, 'disabled'],
  [{enabled: false, invited: false}, 'disabled'],
])('%j is %s', (person, state) => expect(stateOf(person)).toBe(state));

test('roles stand in their order, whatever comes', () => expect(rolesOf(['agent', 'operator', 'admin'])).toEqual(['admin', 'agent']));

test('who has no name is called by the address', () => {
  expect(personOf({id: '1', email: 'a@acme.example', name: ''})).toEqual({
    id: '1',
    email: 'a@acme.example',
    name: 'a@acme.example',
    roles: [],
    enabled: false,
    invited: false,
    units: [],
  });
});

const ben = {...personOf({id: '1'}), roles: ['analyst'] as Role[], units: ['north', 'south']};

test('only what is otherwise is sent, and taken back', () => {
  expect(changeOf(ben, ['analyst'], ['south', 'north'])).toEqual({to: {}, back: {}});
  expect(changeOf(ben, ['analyst'], [])).toEqual({to: {units: []}, back: {units: ['north', 'south']}});
  expect(changeOf(ben, ['admin'], ['north'])).toEqual({
    to: {roles: ['admin'], units: ['north']},
    back: {roles: ['analyst'], units: ['north', 'south']},
  });
});

test('whose e-mail was not sent is remembered until one is', () => {
  expect(noted(['1'], '2', false)).toEqual(['1', '2']);
  expect(noted(['1', '2'], '2', false)).toEqual(['1', '2']);
  expect(noted(['1', '2'], '1', true)).toEqual(['2']);
});
