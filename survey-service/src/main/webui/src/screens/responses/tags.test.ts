import {expect, test} from 'vitest';
import {Retagging, inParts, putting, replacing, reversed, tagsOf, tagsOn, takingOff, type TagChange} from './tags';

const lines = [
  {id: '1', tags: ['late']},
  {id: '2', tags: []},
  {id: '3', tags: ['late', 'call back']},
];

test('a tag is the same however it is written', () => {
  expect(tagsOf([' Call   back', 'call back', '', 'RÜCKRUF'])).toEqual(['call back', 'rückruf']);
});

test('what is put on can be taken off where it was not before', () => {
  const change = putting('late', lines);
  expect(change).toEqual({ids: ['2'], add: ['late'], remove: []});
  expect(reversed(change)).toEqual({ids: ['2'], add: [], remove: ['late']});
  expect(takingOff('late', lines)).toEqual({ids: ['1', '3'], add: [], remove: ['late']});
});

test('what could not be done is not taken back', () => {
  expect(reversed(takingOff('late', lines), ['3'])).toEqual({ids: ['1'], add: ['late'], remove: []});
});

test('of one response the tags become others', () => {
  expect(replacing(lines[2]!, ['late', 'new'])).toEqual({ids: ['3'], add: ['new'], remove: ['call back']});
});

test('many go in parts', () => {
  const change = {ids: ['1', '2', '3', '4', '5'], add: ['a'], remove: []};
  expect(inParts(change, 2).map(({ids}) => ids)).toEqual([['1', '2'], ['3', '4'], ['5']]);
  expect(inParts({...change, ids: []}, 2)).toEqual([]);
});

test('the most frequent tag comes first', () => expect(tagsOn(lines)).toEqual(['late', 'call back']));

test('what was only just put on can be taken off again, before the response is read anew', async () => {
  const sent: TagChange[] = [];
  const retagging = new Retagging('1', change => Promise.resolve(sent.push(change)).then(() => []));
  retagging.take(['late']);
  const first = retagging.become(['late', 'new']);
  const second = retagging.become(['late']);
  // Read before the second change.
  retagging.take(['late', 'new']);
  expect(retagging.isIdle).toBe(false);
  await Promise.all([first, second]);

  expect(sent).toEqual([
    {ids: ['1'], add: ['new'], remove: []},
    {ids: ['1'], add: [], remove: ['new']},
  ]);
  expect(retagging.isIdle).toBe(true);
  await retagging.become(['late']);
  expect(sent).toHaveLength(2);
});

test('a change starts from what there is if the one before failed', async () => {
  const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve([]), () => Promise.resolve(['1'])];
  const sent: TagChange[] = [];
  const retagging = new Retagging('1', change => {
    sent.push(change);
    return answers.shift()!();
  });
  retagging.take(['late']);
  const [first] = await Promise.allSettled([retagging.become(['late', 'new']), retagging.become(['new'])]);
  expect(first.status).toBe('rejected');
  expect(sent[1]).toEqual({ids: ['1'], add: ['new'], remove: ['late']});
  expect(retagging.tags).toEqual(['new']);

  await retagging.become([]);
  expect(retagging.tags).toEqual(['new']);
});
