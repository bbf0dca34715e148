import {expect, test} from 'vitest';
import {savedViews, withView} from './views';

test.each([
  [undefined, []],
  ['{', []],
  ['{"name":"a"}', []],
  ['[{"name":"Bad","search":{"state":"partial","gone":1}},{"name":2},null]', [{name: 'Bad', search: {state: 'partial'}}]],
])('what is stored as %s is %j', (stored, expected) => expect(savedViews(stored)).toEqual(expected));

test('a view takes the place of one of its name', () => {
  const views = withView(withView([], {name: 'a', search: {q: '1'}}), {name: 'b', search: {}});
  expect(withView(views, {name: 'a', search: {q: '2'}})).toEqual([
    {name: 'b', search: {}},
    {name: 'a', search: {q: '2'}},
  ]);
});
