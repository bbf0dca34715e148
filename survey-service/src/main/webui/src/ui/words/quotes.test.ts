import {expect, test} from 'vitest';
import {quoted, webAddress} from './quotes';

test('a quotation names its source', () => expect(quoted(' Too slow.\n', '24 Nov 2026, Web')).toBe('“Too slow.”\n— 24 Nov 2026, Web'));

test.each([
  ['https://social.example/1', 'https://social.example/1'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['', undefined],
  [undefined, undefined],
])('the address %s leads to %s', (url, expected) => expect(webAddress(url)).toBe(expected));
