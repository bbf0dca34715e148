/** Which rows are chosen. Each row's box listens for itself, so that a choice draws nothing else of the table anew. */
export interface Selection {
  chosen: () => ReadonlySet<string>;
  change: (to: ReadonlySet<string>) => void;
  listen: (listener: () => void) => () => void;
}

export function newSelection(): Selection {
  let now: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  return {
    chosen: () => now,
    change: to => {
      now = to;
      listeners.forEach(listener => listener());
    },
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** All from the one to the other, in whatever order they stand; only the latter if the former isn't there. */
export function between(from: string, to: string, lines: readonly {id: string}[]): string[] {
  const ids = lines.map(({id}) => id);
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)];
  return one < 0 || other < 0 ? [to] : ids.slice(Math.min(one, other), Math.max(one, other) + 1);
}
