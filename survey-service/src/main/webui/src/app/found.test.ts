import {expect, test} from 'vitest';
import {isId} from './found';

test.each([
  ['0199a19b-45b8-7a40-9f51-3f0d7c0b9e10', true],
  [' 0199A19B-45b8-7a40-9f51-3f0d7c0b9e10 ', true],
  ['0199a19b', false],
  ['delivery late', false],
])('%j is an id: %s', (typed, expected) => expect(isId(typed)).toBe(expected));
