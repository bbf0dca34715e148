import {expect, test} from 'vitest';
import {spotOf} from './places';
import {sample} from './sample';

test.each([
  ['questions[1].title.de', {tab: 'questions', question: 'why'}],
  ['questions', {tab: 'questions'}],
  ['logic.jumps[0].to', {tab: 'logic'}],
  ['theme.accent', {tab: 'look'}],
  ['audience.pin', {tab: 'audience'}],
  ['languages[0]', {tab: 'languages'}],
  ['name.de', {tab: 'settings'}],
  ['thanks.de', {tab: 'logic'}],
])('%s is edited at %j', (field, expected) => expect(spotOf(field, sample)).toEqual(expected));
