import {expect, test} from 'vitest';
import {nameOf} from './name';

test.each([
  [{name: 'ليلى حسن', plan: 'basic'}, 'ليلى حسن'],
  [{first_name: 'Ada', 'last-name': 'Lovelace'}, 'Ada Lovelace'],
  [{surname: 'Lovelace'}, 'Lovelace'],
  [{fullName: ' Ada Lovelace ', firstName: 'A'}, 'Ada Lovelace'],
  [{name: '  '}, 'a@shop.example'],
  [{name: 7}, 'a@shop.example'],
  [{}, 'a@shop.example'],
])('whoever has %j is called %s', (attributes, name) => {
  expect(nameOf({attributes, identities: [{kind: 'phone', value: '+49'}, {kind: 'email', value: 'a@shop.example'}]} as Parameters<typeof nameOf>[0])).toBe(name);
});

test('who is known by an id alone has no name', () => expect(nameOf({identities: []})).toBeUndefined());
