import {expect, test} from 'vitest';
import {noted} from './mailed';
import {personOf, rolesOf, stateOf} from './people';

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

test('whose e-mail was not sent is remembered until one is', () => {
  expect(noted(['1'], '2', false)).toEqual(['1', '2']);
  expect(noted(['1', '2'], '2', false)).toEqual(['1', '2']);
  expect(noted(['1', '2'], '1', true)).toEqual(['2']);
});
