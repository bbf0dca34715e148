import {expect, test} from 'vitest';
import {knownFinding} from './findings';

// As the service says them (`survey-service`, `authoring/survey/fit`).
test.each([
  ["file can't be asked in messages", 'notInMessages', {kind: 'file'}],
  ['whoever types it asks for STOP in messages', 'command', {command: 'STOP'}],
  ['may be taken for the number of another choice in messages', 'number', {}],
  ['is 4 SMS segments long in de-AT, at most 3 are sent', 'long', {segments: '4', language: 'de-AT', most: '3'}],
  [
    'makes a reply of 11 SMS segments in de with what is said before it, at most 10 are sent',
    'longTogether',
    {segments: '11', language: 'de', most: '10'},
  ],
  ['at most 12 can be offered by SMS (a channel of kind sms asks this survey)', 'asked', {finding: 'at most 12 can be offered by SMS', channel: 'sms'}],
])('%j is known', (message, name, values) => expect(knownFinding(message)).toEqual({name, values}));

test('what isn’t known is said as it is', () => expect(knownFinding('is 4 SMS segments long')).toBeUndefined());
