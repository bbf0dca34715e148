import {describe, expect, it} from 'vitest';
import {addressesOf, alertBody, alertValues, firstAddress, newAlert, ofScore} from './alerts';

describe('what the form of an alert has', () => {
  it.each([
    [{kind: 'nps', atMost: 6}, {of: 'nps', bound: 'atMost', value: 6}],
    [{kind: 'ces', atLeast: 5}, {of: 'ces', bound: 'atLeast', value: 5}],
    [{atMost: 0}, {of: 'any', bound: 'atMost', value: 0}],
    [undefined, {of: 'none', bound: 'atMost', value: 6}],
  ] as const)('reads and writes the score %j', (score, values) => {
    const read = alertValues({name: 'A', score});
    expect(read.score).toEqual(values);
    expect(alertBody(read).score).toEqual(score);
  });

  it('sends all else as it is', () => {
    const {score, ...rest} = newAlert('de-AT');
    expect(rest.language).toBe('de');
    expect(alertBody({score: {...score, of: 'none'}, ...rest})).toEqual(rest);
  });

  it('has each of several addresses', () => {
    expect(addressesOf(' a@x.example,b@x.example, ')).toEqual(['a@x.example', 'b@x.example']);
    expect(addressesOf('')).toEqual([]);
  });

  it('goes to one’s own mailbox at first, and a webhook to nowhere', () => {
    expect(firstAddress('email', 'anna@acme.example')).toBe('anna@acme.example');
    expect(firstAddress('slack', 'anna@acme.example')).toBe('');
  });

  it('keeps a value within the scale of another score', () => {
    expect(ofScore({of: 'nps', bound: 'atMost', value: 6}, 'csat').value).toBe(5);
    expect(ofScore({of: 'nps', bound: 'atMost', value: 0}, 'ces').value).toBe(1);
    expect(ofScore({of: 'csat', bound: 'atLeast', value: 3}, 'any').value).toBe(3);
  });
});
