import {expect, test} from 'vitest';
import {may, mayAll, type Me} from './me';

const anna: Me = {name: 'Anna', tenant: 'acme', roles: ['admin'], gateway: '', email: '', mails: false, limited: false, units: []};

test('who is limited to units reads as their roles say, and changes nothing', () => {
  const milo = {...anna, limited: true, units: ['north']};
  expect([may(milo, ['admin']), mayAll(milo, ['admin'])]).toEqual([true, false]);
  expect([may(anna, ['admin']), mayAll(anna, ['admin']), mayAll(anna, ['operator'])]).toEqual([true, true, false]);
});
