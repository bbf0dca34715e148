import {afterEach, beforeEach, expect, test, vi} from 'vitest';

const undone = vi.hoisted(() => ({undo: async () => {}}));
vi.mock('./undo', () => ({
  UNDO_MILLIS: 1_000,
  offerUndo: (_: string, undo: () => Promise<void>) => {
    undone.undo = undo;
  },
}));
vi.mock('./observed', () => ({
  observed: <T>(start: T) => {
    let value = start;
    return {now: () => value, set: (next: T) => (value = next)};
  },
  useObserved: <T>(of: {now: () => T}) => of.now(),
}));

const {vanishing} = await import('./vanishing');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is deleted is hidden at once, and deleted when it can’t be undone any more', async () => {
  const links = vanishing();
  const remove = vi.fn(async () => []);
  links.soon(['a'], 'Deleted', remove);
  expect([...links.use()]).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(999);
  expect(remove).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(remove).toHaveBeenCalledWith(['a']);
  expect([...links.use()]).toEqual(['a']);
});

test('what is undone was never deleted', async () => {
  const links = vanishing();
  const remove = vi.fn(async () => []);
  links.soon(['a', 'b'], 'Deleted', remove);
  await undone.undo();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(remove).not.toHaveBeenCalled();
  expect([...links.use()]).toEqual([]);
});

test('what couldn’t be deleted is shown again', async () => {
  const links = vanishing();
  links.soon(['a', 'b'], 'Deleted', async () => ['b']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([...links.use()]).toEqual(['a']);
});
