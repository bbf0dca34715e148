import {observed, useObserved} from './observed';
import {UNDO_MILLIS, offerUndo} from './undo';

/**
 * Things that are hidden at once, and deleted for good once that can't be undone any more. They outlive the screen, but not the
 * page: who closes it, keeps them.
 */
export function vanishing() {
  const hidden = observed<ReadonlySet<string>>(new Set());
  const restore = (ids: readonly string[]) => hidden.set(new Set([...hidden.now()].filter(id => !ids.includes(id))));
  return {
    /** The ids of what isn't to be shown. */
    use: (): ReadonlySet<string> => useObserved(hidden),
    /** Says what was done; `remove` does it later, and gives those that couldn't be. */
    soon: (ids: readonly string[], said: string, remove: (ids: readonly string[]) => Promise<string[]>) => {
      hidden.set(new Set([...hidden.now(), ...ids]));
      const timer = setTimeout(() => void remove(ids).then(restore), UNDO_MILLIS);
      offerUndo(said, async () => {
        clearTimeout(timer);
        restore(ids);
      });
    },
  };
}
