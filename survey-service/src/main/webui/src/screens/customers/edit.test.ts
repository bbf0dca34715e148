import {describe, expect, it} from 'vitest';
import {changesOf, editOf, flawOf, type AttributeLine, type CustomerEdit} from './edit';

const CUSTOMER = {
  id: 'c-1',
  language: 'de',
  identities: [{kind: 'email' as const, value: 'a@b.example'}],
  attributes: {plan: 'pro', orders: 12, vip: true, digits: 1.5},
};

const line = (key: string, value: string, type: AttributeLine['type'] = 'text', isKnown = false): AttributeLine => ({key, value, type, isKnown});

const edited = (changes: Partial<CustomerEdit>) => changesOf(CUSTOMER, {...editOf(CUSTOMER), ...changes});
const others = (...keys: string[]) => editOf(CUSTOMER).attributes.filter(({key}) => !keys.includes(key));

describe('what is sent of an edited customer', () => {
  it.each([
    ['nothing if nothing is changed', {}, {}],
    ['a language', {language: 'en'}, {language: 'en'}],
    ['no language', {language: ''}, {language: ''}],
    ['all identities if one is new', {identities: [{kind: 'phone' as const, value: '+49301'}]}, {identities: [{kind: 'phone', value: '+49301'}]}],
    ['an attribute that is gone', {attributes: others('plan')}, {attributes: {plan: null}}],
    ['another text', {attributes: [...others('plan'), line('plan', 'free', 'text', true)]}, {attributes: {plan: 'free'}}],
    ['a number with a comma', {attributes: [...others('orders'), line('orders', '12,5', 'number', true)]}, {attributes: {orders: 12.5}}],
    ['a number that becomes a text', {attributes: [...others('orders'), line('orders', '12', 'text', true)]}, {attributes: {orders: '12'}}],
    ['a truth value', {attributes: [...others('vip'), line('vip', 'false', 'truth', true)]}, {attributes: {vip: false}}],
    ['a new one without blanks around its key', {attributes: [...others(), line(' city ', 'Ulm')]}, {attributes: {city: 'Ulm'}}],
  ])('%s', (_what, changes, sent) => {
    expect(edited(changes)).toEqual(sent);
  });

  it('takes itself back', () => {
    const after = {...CUSTOMER, language: 'en', attributes: {plan: 'pro', city: 'Ulm'}};
    expect(changesOf(after, editOf(CUSTOMER))).toEqual({language: 'de', attributes: {city: null, orders: 12, vip: true, digits: 1.5}});
  });
});

describe('what is wrong with a line', () => {
  it.each([
    ['key', line(' ', 'x')],
    ['twice', line('plan', 'x')],
    ['number', line('n', 'twelve', 'number')],
    ['number', line('n', '', 'number')],
    ['number', line('n', '1234567890123456', 'number')],
    [undefined, line('n', '-1,5', 'number')],
    [undefined, line('n', '', 'text')],
  ])('%s', (flaw, given) => {
    expect(flawOf(given, [...editOf(CUSTOMER).attributes, given])).toBe(flaw);
  });
});
