import {expect, test} from 'vitest';
import {textFor} from './formats';
import {named} from './names';

test('what has no name is called by its key', () => {
  const {name, options} = named([{key: 'a', name: {de: 'Alpha', en: 'A'}}, {key: 'b', name: {}}], text => textFor('de', text));
  expect([name('a'), name('b'), name('c')]).toEqual(['Alpha', 'b', 'c']);
  expect(options).toEqual([
    {value: 'a', label: 'Alpha'},
    {value: 'b', label: 'b'},
  ]);
});
