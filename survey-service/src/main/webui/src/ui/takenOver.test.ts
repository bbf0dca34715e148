import {expect, test} from 'vitest';
import {takenOver} from './takenOver';

test.each([
  // What comes back while one types on.
  [['a'], 'a', true, []],
  [['a', 'ab'], 'a', true, ['ab']],
  [['a', 'ab'], 'ab', true, []],
  // A space at the end isn't taken over, nor taken away.
  [['a'], 'a ', true, []],
  // Cleared, or gone back, elsewhere.
  [['a', 'ab'], '', false, []],
  [[], 'a', false, []],
])('of what is on its way (%j) %j is own: %j', (onTheWay, value, isOwn, left) => {
  expect(takenOver(onTheWay, value)).toEqual({isOwn, left});
});
