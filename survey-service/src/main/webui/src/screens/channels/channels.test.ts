import {expect, test} from 'vitest';
import {originOf} from './channels';

test.each([
  ['https://shop.example/de/cart?x=1#top', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['  https://Shop.Example ', 'https://shop.example'],
  ['https://shop.example:443', 'https://shop.example'],
  ['ftp://shop.example', 'ftp://shop.example'],
  ['not an address', 'not an address'],
])('the origin of %j is %j', (typed, origin) => expect(originOf(typed)).toBe(origin));
