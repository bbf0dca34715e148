import {useCallback, useState} from 'react';

/** Whether any field has something that isn't in the draft yet, and how fields say so. */
export function usePending(): [isPending: boolean, pend: (path: string, isPending: boolean) => void] {
  const [paths, setPaths] = useState<ReadonlySet<string>>(new Set());
  const pend = useCallback((path: string, isPending: boolean) => {
    setPaths(before => {
      if (before.has(path) === isPending) return before;
      const now = new Set(before);
      if (isPending) now.add(path);
      else now.delete(path);
      return now;
    });
  }, []);
  return [paths.size > 0, pend];
}
