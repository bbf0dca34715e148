import {beforeEach, expect, test, vi} from 'vitest';
import {keep, keptKey, readKept} from './kept';
import {draftOf, keepDraft} from './draft';

const anna = {tenant: 'demo', name: 'anna'};

beforeEach(() => {
  const all = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  });
});

test.each([
  [anna, 'typed'],
  [{tenant: 'demo', name: 'ben'}, undefined],
  [{tenant: 'other', name: 'anna'}, undefined],
  [{tenant: 'demo/anna', name: ''}, undefined],
])('what anna of demo keeps %j sees as %j', (person, seen) => {
  keep(keptKey(anna, 'survey/1'), 'typed');
  expect(readKept(keptKey(person, 'survey/1'))).toBe(seen);
});

test('what is forgotten or broken is nothing', () => {
  const key = keptKey(anna, 'policy');
  keep(key, {days: 30});
  keep(key, undefined);
  expect(readKept(key)).toBeUndefined();
  sessionStorage.setItem(key, '{');
  expect(readKept(key)).toBeUndefined();
});

test('a draft is what differs from what is stored', () => {
  const key = keptKey(anna, 'policy');
  keepDraft(key, {times: 3, days: 30}, {times: 2, days: 30});
  expect(draftOf(key)).toEqual({times: 3});
  keepDraft(key, {times: 2, days: 30}, {times: 2, days: 30});
  expect(draftOf(key)).toEqual({});
});
