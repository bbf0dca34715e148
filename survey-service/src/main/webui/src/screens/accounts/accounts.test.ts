import {expect, test} from 'vitest';
import {PROVIDERS, PROVIDER_NAMES, accountBody, accountValues, isTyped, newAccount} from './accounts';

test.each([
  ['twilio', {authToken: 'abc'}],
  ['telegram', {token: 'abc'}],
  ['smtp', {password: 'abc'}],
  ['whatsapp', {accessToken: 'abc', appSecret: 'def'}],
] as const)('what is typed of the secrets of %s is sent, and none keeps those that are there', (provider, credentials) => {
  const typed = Object.fromEntries(Object.entries(credentials).map(([name, secret]) => [name, ` ${secret} `]));
  expect(accountBody(newAccount(provider), typed).credentials).toEqual(credentials);
  expect(accountBody(newAccount(provider), {}).credentials).toEqual({});
  expect(accountBody(newAccount(provider), {password: ' ', token: ' ', authToken: ' ', accessToken: ' '}).credentials).toEqual({});
  expect(accountBody(newAccount(provider), typed).provider).toBe(provider);
});

test('what was typed and taken away again is nothing', () => {
  expect(isTyped({})).toBe(false);
  expect(isTyped({token: ''})).toBe(false);
  expect(isTyped({accessToken: '', appSecret: 'x'})).toBe(true);
});

test('what an account leaves out has its usual value', () => {
  expect(accountValues({provider: 'twilio'})).toEqual(newAccount('twilio'));
  expect(accountValues({provider: 'twilio', settings: {repliesToStop: 'false'}}).settings.repliesToStop).toBe('false');
  expect(accountValues({provider: 'telegram'}).settings).toEqual({});
  expect(accountValues({provider: 'smtp', settings: {host: 'mail.shop.example', port: '465'}}).settings).toEqual({
    host: 'mail.shop.example',
    port: '465',
    security: 'starttls',
    senderName: '',
  });
});

test('a bot’s token tells whose it is', () => {
  const stored = {...newAccount('telegram'), account: '7'};
  expect(accountBody(newAccount('telegram'), {token: ' 110201543:AAH'}).account).toBe('110201543');
  expect(accountBody(stored, {}).account).toBe('7');
  expect(accountBody(stored, {token: 'no token'}).account).toBe('7');
  expect(accountBody({...newAccount('twilio'), account: 'AC1'}, {authToken: '12:abc'}).account).toBe('AC1');
});

test('every provider can be chosen', () => {
  expect([...PROVIDER_NAMES].sort()).toEqual(Object.keys(PROVIDERS).sort());
});

test.each([
  ['twilio', '+49 30 / 123-456', '+4930123456'],
  ['twilio', '+49 (30) 12.34', '+49301234'],
  ['twilio', ' 24321 ', '24321'],
  ['whatsapp', '+49 (30) 12.34', '+49301234'],
  ['telegram', ' Acme_Bot ', '@acme_bot'],
  ['telegram', '@ACME_bot', '@acme_bot'],
  ['telegram', 'https://t.me/Acme_bot', '@acme_bot'],
  ['telegram', ' ', ''],
  ['smtp', ' Feedback@Shop-1.example ', 'feedback@shop-1.example'],
] as const)('what only parts an address of %s is left out of %s', (provider, typed, address) => {
  expect(PROVIDERS[provider].addressOf(typed)).toBe(address);
});
