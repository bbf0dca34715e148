import {expect, test} from 'vitest';
import {isUnderWay} from './queries';

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();

test.each([
  [{state: 'queued'}, true],
  [{state: 'queued', dueAt: new Date().toISOString()}, true],
  [{state: 'queued', dueAt: inAnHour}, false],
  [{state: 'sent', at: new Date().toISOString()}, true],
  [{state: 'uncertain', at: new Date().toISOString()}, true],
  [{state: 'sent', at: '2026-11-01T00:00:00Z'}, false],
  [{state: 'delivered'}, false],
  [{state: 'failed'}, false],
  [{state: 'not_sent'}, false],
] as const)('%j is under way: %j', (message, under) => expect(isUnderWay(message)).toBe(under));
