import {expect, test} from 'vitest';
import {byChannel, undoing} from './consents';

const granted = {channel: 'sms', purpose: 'surveys', state: 'granted', text: 'You may.', proof: 'form 7', at: '2026-11-30T12:00:00Z'} as const;

test('each channel has a line, whether or not anything was said', () => {
  const lines = byChannel([granted]);

  expect(lines.map(({channel}) => channel)).toEqual(['email', 'sms', 'whatsapp', 'telegram', 'chat', 'phone']);
  expect(lines[0]?.consent).toBeUndefined();
  expect(lines[1]?.consent).toBe(granted);
});

test('a change is taken back by what counted before, or by nothing being known, and not by what came since', () => {
  const noted = {...granted, at: '2026-12-01T12:00:00.123456Z'};
  const withdrawn = {...granted, state: 'withdrawn'} as const;

  expect(undoing(undefined, noted)).toEqual({state: 'unknown', text: undefined, proof: undefined, at: '2026-12-01T12:00:00.124Z'});
  expect(undoing(withdrawn, noted)).toEqual({state: 'withdrawn', text: 'You may.', proof: 'form 7', at: '2026-12-01T12:00:00.124Z'});
});

test('no click brings a consent back, which would count for more than a STOP elsewhere', () => {
  expect(undoing(granted, {...granted, state: 'withdrawn', at: '2026-12-01T12:00:00Z'})).toBeUndefined();
});
