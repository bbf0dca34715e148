import {useSyncExternalStore} from 'react';

/** A value outside of what is drawn; who draws it follows it by {@link useObserved}. */
export interface Observed<T> {
  now: () => T;
  set: (to: T) => void;
  /** Calls the listener after each change, until what is returned is called. */
  listen: (listener: () => void) => () => void;
}

export function observed<T>(start: T): Observed<T> {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    set: to => {
      value = to;
      listeners.forEach(listener => listener());
    },
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useObserved<T>(of: Observed<T>): T {
  return useSyncExternalStore(of.listen, of.now);
}
