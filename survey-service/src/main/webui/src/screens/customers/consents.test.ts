import {expect, test} from 'vitest';
import {byChannel, undoing} from './consents';

const granted = {channel: 'sms', purpose: 'surveys', state: 'granted', text: 'You may.', proof: 'form 7', at: '2026-11-30T12:00:00Z'} as const;

test('each channel has a line, whether or not anything was said', () => {
  const lines = byChannel([granted]);

  expect(lines.map(({channel}) => channel)).toEqual(['email', 'sms', 'whatsapp', 'telegram', 'chat', 'phone']);
  expect(lines[0]?.consent).toBeUndefined();
  expect(lines[1]?.consent).toBe(granted);
});

test('a change is taken back by what counted before, or by nothing being known', () => {
  expect(undoing(granted)).toEqual({state: 'granted', text: 'You may.', proof: 'form 7'});
  expect(undoing(undefined)).toEqual({state: 'unknown', text: undefined, proof: undefined});
});
