import {expect, test} from 'vitest';
import {accountOf, accountsFor, hasKey, originOf} from './channels';

test.each([
  ['https://shop.example/de/cart?x=1#top', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['  https://Shop.Example ', 'https://shop.example'],
  ['https://shop.example:443', 'https://shop.example'],
  ['ftp://shop.example', 'ftp://shop.example'],
  ['not an address', 'not an address'],
])('the origin of %j is %j', (typed, origin) => expect(originOf(typed)).toBe(origin));

test('messages of a kind go by accounts of that kind', () => {
  const accounts = [{provider: 'twilio'}, {provider: 'whatsapp'}, {provider: 'telegram'}] as const;
  expect(accountsFor('telegram', [...accounts])).toEqual([{provider: 'telegram'}]);
  expect(accountsFor('whatsapp', [...accounts])).toEqual([{provider: 'whatsapp'}]);
  expect(accountsFor('sms', [...accounts])).toEqual([{provider: 'twilio'}]);
  expect([hasKey('telegram'), hasKey('sms'), hasKey('chat')]).toEqual([false, false, true]);
});

test('with a number comes the account that has it', () => {
  const accounts = [{account: 'AC1', addresses: ['+4930123456']}, {account: 'AC2'}];
  expect(accountOf(accounts, '+4930123456')).toEqual({account: 'AC1'});
  expect(accountOf(accounts, '+4930')).toEqual({});
});
