import {readKept} from '../../ui/kept';
import type {Draft} from './model/draft';

/** What was typed and isn't saved, with what it began from. */
export interface Kept {
  tag: string;
  base: Draft;
  mine: Draft;
}

/** What this tab kept of a survey; it outlives a reload. */
export function keptDraft(key: string): Kept | undefined {
  const kept = readKept(key) as Partial<Kept> | undefined;
  return kept?.tag && kept.base?.logic && kept.mine?.logic ? (kept as Kept) : undefined;
}
