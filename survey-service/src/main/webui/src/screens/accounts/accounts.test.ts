import {expect, test} from 'vitest';
import {NEW_ACCOUNT, accountBody, accountValues, addressOf} from './accounts';

test('a token that is typed is sent, and none keeps the one that is there', () => {
  expect(accountBody(NEW_ACCOUNT, ' abc ').credentials).toEqual({authToken: 'abc'});
  expect(accountBody(NEW_ACCOUNT, ' ').credentials).toEqual({});
  expect(accountBody(NEW_ACCOUNT, 'abc').provider).toBe('twilio');
});

test('what an account leaves out has its usual value', () => {
  expect(accountValues({})).toEqual(NEW_ACCOUNT);
  expect(accountValues({settings: {repliesToStop: 'false'}}).settings.repliesToStop).toBe('false');
  expect(accountValues({settings: {repliesToStop: 'true'}}).settings.repliesToStop).toBe('true');
});

test.each([
  ['+49 30 / 123-456', '+4930123456'],
  ['+49 (30) 12.34', '+49301234'],
  [' 24321 ', '24321'],
])('of %s only digits and the plus count', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});
