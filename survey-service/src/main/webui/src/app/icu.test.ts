import {expect, test} from 'vitest';
import {parsed} from '../../build/words.mjs';
import {icu} from './icu';

const said = (message: string, values = {}) => icu.parse(parsed(message), values, 'de');

test.each([
  ['Speichern', {}, 'Speichern'],
  ["[0-9]'{5}'", {}, '[0-9]{5}'],
  ['{name} ist entfernt.', {name: 'Köln'}, 'Köln ist entfernt.'],
  ['{count, plural, =0 {Keine} one {# Antwort} other {# Antworten}}', {count: 0}, 'Keine'],
  ['{count, plural, =0 {Keine} one {# Antwort} other {# Antworten}}', {count: 1}, '1 Antwort'],
  ['{count, plural, =0 {Keine} one {# Antwort} other {# Antworten}}', {count: 1234}, '1.234 Antworten'],
  ['{feeling, select, happy {froh} other {neutral}}', {feeling: 'happy'}, 'froh'],
  ['n = {count, number}', {count: 1234.5}, 'n = 1.234,5'],
])('%j with %j says %j', (message, values, expected) => expect(said(message, values)).toBe(expected));

test('words in groups are parsed, too', () => expect(parsed({state: {draft: 'Entwurf'}})).toEqual({state: {draft: 'Entwurf'}}));
