import {expect, test} from 'vitest';
import {idsOf, isWhole, mailRows, reasons, requestOf, type InviteValues} from './invitations';

const values: InviteValues = {whom: 'segment', segment: 'regulars', customers: '', anonymous: 10, share: 20, expires: ''};

test('ids are pasted in any way', () => expect(idsOf(' a, b\nc;a\r\n\n')).toEqual(['a', 'b', 'c']));

test.each([
  [values, {segment: 'regulars', share: 20}],
  [{...values, whom: 'customers' as const, customers: 'a,b'}, {customers: ['a', 'b'], share: 20}],
  [{...values, whom: 'anonymous' as const}, {anonymous: 10}],
])('%j asks for %j', (given, who) => expect(requestOf(given, 'nps', 'web', 'batch')).toEqual({survey: 'nps', page: 'web', batch: 'batch', ...who}));

test('what has no words in a language is not sent in it', () => {
  const send = {account: 'a1', from: '+4930123456', text: {de: 'Wie war es? {link}', en: ' '}};
  expect(requestOf({...values, send}, 'nps', 'web', 'b').send).toEqual({...send, text: {de: send.text.de}});
  expect(requestOf({...values, send, whom: 'anonymous'}, 'nps', 'web', 'b').send).toBeUndefined();
  expect(isWhole({...values, send})).toBe(true);
  expect(isWhole({...values, send: {...send, account: ''}})).toBe(false);
  expect(isWhole({...values, send: {...send, text: {en: ''}}})).toBe(false);
});

test('a link is good until the end of its last day', () => {
  expect(new Date(requestOf({...values, expires: '2026-12-24'}, 'nps', 'web', 'b').expiresAt ?? '').getDate()).toBe(24);
});

test.each([
  [values, true],
  [{...values, segment: ''}, false],
  [{...values, whom: 'customers' as const, customers: ' , '}, false],
])('%j says whom: %j', (given, whole) => expect(isWhole(given)).toBe(whole));

test('reasons are counted', () => {
  const left = [{customer: 'a', reason: 'quarantined'}, {customer: 'b', reason: 'unknown'}, {customer: 'c', reason: 'quarantined'}] as const;
  expect(reasons({invited: [], left: [...left]})).toEqual([['quarantined', 2], ['unknown', 1]]);
});

test('a mail tool gets who and the link', () => {
  expect(mailRows([{id: 'i', customer: 'c', link: 'https://l.example', expiresAt: '2026-12-24T22:59:59.123456789Z'}])).toEqual([
    ['i', 'c', 'https://l.example', '2026-12-24T22:59:59.123Z'],
  ]);
});
