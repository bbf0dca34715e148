import {keep, readKept} from './kept';
import {isSame} from './merge';

/** What was typed and not saved before a reload, of this tab alone; empty if nothing was. */
export function draftOf<V extends object>(key: string): Partial<V> {
  const kept = readKept(key);
  return typeof kept === 'object' && kept !== null ? kept : {};
}

/** Keeps what differs from what is stored. */
export function keepDraft<V extends object>(key: string, values: V, stored: V): void {
  const changed = Object.entries(values).filter(([field, value]) => !isSame(value, stored[field as keyof V]));
  keep(key, changed.length > 0 ? Object.fromEntries(changed) : undefined);
}

export function forgetDraft(key: string): void {
  keep(key, undefined);
}
