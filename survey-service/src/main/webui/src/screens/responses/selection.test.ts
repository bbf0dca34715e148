import {expect, test} from 'vitest';
import {between} from './selection';

const lines = [{id: 'a'}, {id: 'b'}, {id: 'c'}, {id: 'd'}];

test.each([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['c', 'c', ['c']],
  ['', 'b', ['b']],
  ['gone', 'b', ['b']],
])('from %s to %s there are %j', (from, to, expected) => expect(between(from, to, lines)).toEqual(expected));
