import {expect, test} from 'vitest';
import {outcomes} from '../../ui/imports/lines';
import {NOTHING, attributeOf, guessed, isMistaken, sent, twice, withPart, type Target} from './importing';

test('columns are known by the names that others give them', () => {
  expect(guessed(['Kundennummer', 'E-Mail', 'Telefon', 'Sprache', 'Plan', 'Mail', '---'])).toEqual({
    Kundennummer: 'id',
    'E-Mail': 'email',
    Telefon: 'phone',
    Sprache: 'language',
    Plan: 'attribute:plan',
    Mail: 'attribute:mail',
    '---': '',
  });
});

test('columns of consent are known by the service’s own names alone', () => {
  expect(guessed(['consent.sms', 'Consent.Email.At', 'consent.kiosk'])).toEqual({
    'consent.sms': 'consent.sms',
    'Consent.Email.At': 'consent.email.at',
    'consent.kiosk': 'attribute:consent-kiosk',
  });
});

test('a column of consent that is made an attribute goes to the service as one', () => {
  expect(sent([{'consent.sms': 'granted'}], {'consent.sms': attributeOf('consent.sms')}).columns).toEqual(['consent-sms']);
});

test.each<[Target, boolean]>([
  ['attribute:plan', false],
  ['attribute:', true],
  ['attribute:email', true],
  ['attribute:consent.sms', true],
  ['email', false],
  ['', false],
])('whether %j is no attribute that a file can give: %s', (target, expected) => expect(isMistaken(target)).toBe(expected));

test('what a customer has once can be given once', () => {
  expect(twice({a: 'email', b: 'email', c: '', d: '', e: 'attribute:plan'})).toEqual(['email']);
});

test('what goes nowhere is not sent', () => {
  expect(sent([{No: '1', Note: 'secret', Plan: 'pro'}], {No: 'id', Note: '', Plan: 'attribute:plan'})).toEqual({
    columns: ['id', 'plan'],
    rows: [{id: '1', plan: 'pro'}],
  });
});

test('what became of each line is told of the row in the file', () => {
  const answer = `{"line":2,"id":"a","state":"created"}
{"line":3,"id":"b","state":"rejected","problem":{"violations":[{"field":"email","message":"must be one"}]}}
{"line":4,"id":"c","state":"rejected","problem":{"title":"Conflict","detail":"Another customer has that email."}}
`;
  expect(withPart(NOTHING, 100, outcomes(answer))).toEqual({
    created: 1,
    updated: 0,
    rejected: [
      {row: 101, why: 'email must be one'},
      {row: 102, why: 'Another customer has that email.'},
    ],
  });
});
