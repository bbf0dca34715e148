import {expect, test} from 'vitest';
import {formats} from './formats';
import {inWords} from './inWords';

const german = formats('de');

test.each([
  [true, 'ja'],
  [false, 'nein'],
  [1234.5, '1.234,5'],
  ['2026-11-30', '30.11.2026'],
  ['2026-11-30T12:00:00Z', german.time('2026-11-30T12:00:00Z')],
  ['2026-13-40', '2026-13-40'],
  ['50', '50'],
  ['gold', 'gold'],
  [['a', 2], 'a, 2'],
  [{size: 2.5}, 'size: 2,5'],
  [undefined, ''],
  [null, ''],
])('%j is %j', (value, expected) => expect(inWords(value, german, {yes: 'ja', no: 'nein'})).toBe(expected));
