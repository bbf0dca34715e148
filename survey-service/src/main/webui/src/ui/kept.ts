import {useMe, type Me} from '../app/me';

/** What is kept in a browser is told apart by tenant and person: the next one on the same machine doesn't see it. */
export function keptKey({tenant, name}: Pick<Me, 'tenant' | 'name'>, what: string): string {
  return `echolot/${encodeURIComponent(tenant)}/${encodeURIComponent(name)}/${what}`;
}

/** The key by which something of the one who is logged in is kept. */
export function useKeptKey(what: string): string {
  return keptKey(useMe(), what);
}

/** What this tab keeps over a reload; undefined if that is nothing, or can't be read. */
export function readKept(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something in this tab over a reload; undefined forgets it. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // There is no room, or the browser keeps nothing: then a reload loses it.
  }
}
