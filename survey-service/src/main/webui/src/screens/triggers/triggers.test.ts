import {describe, expect, it} from 'vitest';
import {amountOf, conditionOf, newTrigger, rulesOf, spanOf, triggerBody, triggerValues, unaskedOf, valueOf, whenOf} from './triggers';

describe('what the form of a trigger has', () => {
  it.each([
    ['P3D', {amount: 3, unit: 'days'}],
    ['PT2H', {amount: 2, unit: 'hours'}],
    ['PT90M', {amount: 90, unit: 'minutes'}],
  ] as const)('reads and writes the time %s', (span, amount) => {
    expect(amountOf(span)).toEqual(amount);
    expect(spanOf(amount.amount, amount.unit)).toBe(span);
  });

  it('keeps a time that it can’t show', () => {
    const values = triggerValues({on: 'a', after: 'P1DT12H'});
    expect(values.when.other).toBe('P1DT12H');
    expect(triggerBody(values).after).toBe('P1DT12H');
  });

  it('asks ahead of a date', () => {
    const before = {member: 'renewsAt', by: 'P30D'};
    expect(whenOf({before})).toEqual({moment: 'before', amount: 30, unit: 'days', member: 'renewsAt'});
    expect(triggerBody(triggerValues({on: 'a', before})).before).toEqual(before);
  });

  it('asks at once if nothing is said', () => {
    expect(whenOf({})).toEqual({moment: 'after', amount: 0, unit: 'days', member: ''});
  });

  it('reads and writes comparisons', () => {
    const condition = {all: [{ref: 'data.total', op: 'gte', value: 20}, {ref: 'data.gift', op: 'eq', value: true}, {ref: 'data.code', op: 'answered'}]};
    expect(conditionOf(rulesOf(condition)!)).toEqual(condition);
    expect(rulesOf(undefined)).toEqual([]);
  });

  it('keeps a condition that it can’t show', () => {
    const condition = {not: {ref: 'data.total', op: 'gte', value: 20}};
    expect(rulesOf(condition)).toBeUndefined();
    expect(triggerBody(triggerValues({on: 'a', condition} as never)).condition).toEqual(condition);
  });

  it.each([
    ['20', 20],
    [' -1.5 ', -1.5],
    ['true', true],
    ['1e3', '1e3'],
    ['blue', 'blue'],
  ])('takes %s as %s', (typed, value) => {
    expect(valueOf(typed)).toBe(value);
  });

  it('leaves out what isn’t said', () => {
    const body = triggerBody({...newTrigger(), name: {de: ' ', en: 'A'}, unless: [{on: ' ', same: ''}, {on: 'b', same: ''}], ways: [{account: 'x', text: {de: '', en: '{link}'}, subject: {}}]});
    expect(body.name).toEqual({en: 'A'});
    expect(body.unless).toEqual([{on: 'b'}]);
    expect(body.ways).toEqual([{account: 'x', text: {en: '{link}'}}]);
    expect(body.condition).toBeUndefined();
  });

  it('tells the most frequent reason first', () => {
    expect(unaskedOf({quarantined: 1, no_address: 3})).toEqual([['no_address', 3], ['quarantined', 1]]);
    expect(unaskedOf(undefined)).toEqual([]);
  });
});
