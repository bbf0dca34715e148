import {expect, test} from 'vitest';
import {instantOf, localTime} from './times';
import {usualWhen, waitingFor, whenOf} from './triggers';

test.each(['view', 'exit', 'delay 5', 'scroll 60', 'click .buy > button', 'event order.delivered'])('%s is read and written', when =>
  expect(whenOf(waitingFor(when))).toBe(when),
);

test('numbers have something to begin with', () => expect(usualWhen('time')).toBe('time 30'));

test.each(['2026-11-30T09:00:00.000Z', '2026-07-01T22:15:00.000Z'])('%s is the same there and back', instant =>
  expect(instantOf(localTime(instant))).toBe(instant),
);

test.each(['', 'soon'])('%j is no time', local => expect(instantOf(local)).toBeUndefined());
