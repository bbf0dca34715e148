import {expect, test} from 'vitest';
import {begun, changed, redone, undone} from './history';

const typed = () => ['b', 'bc'].reduce((history, text, index) => changed(history, text, 'title', index * 100), begun('a'));

test('typing is one step', () => expect(undone(typed()).present).toBe('a'));

test('after a pause, or elsewhere, another begins', () => {
  expect(undone(changed(typed(), 'bcd', 'title', 5000)).present).toBe('bc');
  expect(undone(changed(typed(), 'bcd', 'name', 200)).present).toBe('bc');
});

test('what was taken back can be done again until something else is', () => {
  const back = undone(typed());
  expect(redone(back).present).toBe('bc');
  expect(redone(changed(back, 'x', '', 9000)).present).toBe('x');
});

test('without anything to take back all stays', () => {
  const history = begun('a');
  expect(undone(history)).toBe(history);
  expect(redone(history)).toBe(history);
});
