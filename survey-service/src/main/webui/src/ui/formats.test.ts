import {expect, test} from 'vitest';
import {formats, textFor} from './formats';

test.each([
  ['de', {de: 'Ja', en: 'Yes'}, 'Ja'],
  ['de', {'de-CH': 'Jo', en: 'Yes'}, 'Jo'],
  ['de-AT', {de: 'Ja', en: 'Yes'}, 'Ja'],
  ['fr', {de: 'Ja', en: 'Yes'}, 'Yes'],
  ['fr', {de: 'Ja', nl: 'Jawel'}, 'Ja'],
  ['fr', {}, ''],
  ['fr', undefined, ''],
])('for %s of %j is %j', (language, text, expected) => expect(textFor(language, text)).toBe(expected));

test.each([
  ['de', 'fr', 'Französisch'],
  ['en', 'de-CH', 'Swiss High German'],
  ['en', 'not a tag', 'not a tag'],
])('in %s the language %s is %s', (language, tag, name) => expect(formats(language).language(tag)).toBe(name));

test('numbers are written as the reader does', () => {
  expect(formats('de').whole(12345)).toBe('12.345');
  expect(formats('en').score(49.96)).toBe('50.0');
  expect(formats('de').change(3.25)).toBe('+3,3');
});
