import {expect, test} from 'vitest';
import {languagesOf, personaOf, written} from './persona';

test('what is left out is empty', () => {
  expect(personaOf({name: {de: 'Beate'}})).toEqual({name: {de: 'Beate'}, description: {}, goals: [], needs: [], pains: [], picture: '', colour: ''});
});

test('lines and languages in which nothing is said are not stored', () => {
  const beate = personaOf({
    name: {de: 'Beate', en: ' '},
    goals: [{de: 'Schnell fertig sein', en: ''}, {de: ''}, {}],
    pains: [{en: 'Queues'}],
    picture: ' https://pictures.example/beate.jpg ',
  });
  expect(written(beate)).toEqual(
    personaOf({name: {de: 'Beate'}, goals: [{de: 'Schnell fertig sein'}], pains: [{en: 'Queues'}], picture: 'https://pictures.example/beate.jpg'}),
  );
});

test.each([
  [personaOf({}), ['de']],
  [personaOf({name: {en: 'Beate', de: 'Beate'}, needs: [{fr: 'Conseil'}]}), ['de', 'en', 'fr']],
])('a persona is told in its languages', (persona, languages) => {
  expect(languagesOf(persona, 'de')).toEqual(languages);
});
