import {expect, test} from 'vitest';
import {reachedBy} from './reached';

test.each([
  [['phone', 'email'], 'email'],
  [['phone'], 'phone'],
  [['telegram'], 'phone'],
  [['external'], 'nothing'],
  [[], 'nothing'],
])('who has %j is reached by %s', (kinds, by) => {
  const identities = kinds.map(kind => ({kind, value: 'x'}));
  expect(reachedBy({identities} as Parameters<typeof reachedBy>[0])).toBe(by);
});
