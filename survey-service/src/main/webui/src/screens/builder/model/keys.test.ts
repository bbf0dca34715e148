import {expect, test} from 'vitest';
import {freeKey, keyFrom} from './keys';

test.each([
  ['nps', [], 'nps'],
  ['nps', ['nps'], 'nps-2'],
  ['nps-2', ['nps', 'nps-2'], 'nps-3'],
  ['Größe', [], 'groesse'],
  ['?!', [], 'new'],
  ['a'.repeat(64), ['a'.repeat(64)], `${'a'.repeat(62)}-2`],
])('%s besides %j is %s', (wanted, taken, expected) => expect(freeKey(wanted, taken)).toBe(expected));

test.each([
  ['Kundenzufriedenheit 2026', 'kundenzufriedenheit-2026'],
  ['  Ça va? ', 'ca-va'],
  ['ご意見', ''],
])('%s is called %s', (name, expected) => expect(keyFrom(name)).toBe(expected));
