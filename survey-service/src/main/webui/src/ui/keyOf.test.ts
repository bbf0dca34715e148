import {expect, test} from 'vitest';
import {keyOf} from './keyOf';

test.each([
  ['Web shop (DE)', 'web-shop-de'],
  ['Café Größe', 'cafe-groesse'],
  ['  --  ', ''],
  ['Étage 3', 'etage-3'],
  [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
])('the key of %j is %j', (name, key) => expect(keyOf(name)).toBe(key));
