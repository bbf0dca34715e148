import {expect, test} from 'vitest';
import {commentsOn, deletionOf} from './places';

const all = [
  {id: '1', question: 'nps', resolvedBy: 'Anna'},
  {id: '2', question: 'nps', resolvedBy: ''},
  {id: '3', question: '', resolvedBy: ''},
  {id: '4', question: 'gone', resolvedBy: ''},
];

test.each([
  ['nps', ['2', '1']],
  ['why', []],
  ['', ['3', '4']],
])('on %j stand %j', (question, ids) => {
  expect(commentsOn(question, ['nps', 'why'], all).map(({id}) => id)).toEqual(ids);
});

test.each([
  [true, false, 'undoable'],
  [true, true, 'undoable'],
  [false, true, 'final'],
  [false, false, undefined],
] as const)("a comment (one's own: %s) is deleted (by an admin: %s) as %s", (own, isAdmin, deletion) => {
  expect(deletionOf({own}, isAdmin)).toBe(deletion);
});
