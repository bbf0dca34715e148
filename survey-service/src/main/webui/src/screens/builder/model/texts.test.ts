import {expect, test} from 'vitest';
import {sample} from './sample';
import {mapTexts, textsOf, withText} from './texts';

test('all texts are found, each at its place', () => {
  expect(textsOf(sample).map(text => text.address)).toEqual([
    'name',
    'questions[nps].title',
    'questions[nps].description',
    'questions[nps].low',
    'questions[nps].high',
    'questions[why].title',
    'questions[why].description',
    'questions[what].title',
    'questions[what].description',
    'questions[what].choices[price].label',
    'questions[what].choices[service].label',
    'logic.ends[sorry].text',
    'thanks',
  ]);
});

test('what nobody changes stays as it is', () => expect(mapTexts(sample, text => text)).toEqual(sample));

test.each([
  [{en: 'a'}, 'de', 'b', {en: 'a', de: 'b'}],
  [{en: 'a', de: 'b'}, 'de', '', {en: 'a'}],
  [undefined, 'en', 'a', {en: 'a'}],
])('%j with %s %j is %j', (text, language, value, expected) => expect(withText(text, language, value)).toEqual(expected));
