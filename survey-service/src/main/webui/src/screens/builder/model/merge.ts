import {hashKey} from '@tanstack/react-query';

type Tree = {[key: string]: unknown};

/** Something that both have changed, each otherwise; `undefined` if it isn't there any more. */
export interface Conflict {
  /** By keys, as in a diff of versions: `questions[why].title.de`. */
  address: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merged<T> {
  merged: T;
  conflicts: Conflict[];
}

export const same = (one: unknown, other: unknown): boolean => hashKey([one ?? null]) === hashKey([other ?? null]);

/**
 * Puts together what two people made of the same draft. What only one has changed is as that one wants it; for the rest
 * `choose` decides.
 */
export function merge<T>(base: T, mine: T, theirs: T, choose: (address: string) => 'mine' | 'theirs' = () => 'mine'): Merged<T> {
  const conflicts: Conflict[] = [];
  const both = (at: string, was: unknown, my: unknown, their: unknown): unknown => {
    if (same(my, their) || same(was, their)) return my;
    if (same(was, my)) return their;
    if (isTree(my) && isTree(their)) return trees(at, isTree(was) ? was : {}, my, their);
    if (isKeyed(my) && isKeyed(their) && (was === undefined || isKeyed(was))) return lists(at, was ?? [], my, their);
    conflicts.push({address: at, base: was, mine: my, theirs: their});
    return choose(at) === 'mine' ? my : their;
  };
  const trees = (at: string, was: Tree, my: Tree, their: Tree): Tree => {
    const keys = [...new Set([...Object.keys(my), ...Object.keys(their)])];
    const entries = keys.map(key => [key, both(at ? `${at}.${key}` : key, was[key], my[key], their[key])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  };
  const lists = (at: string, was: Keyed[], my: Keyed[], their: Keyed[]): Keyed[] => {
    const find = (list: Keyed[], key: string) => list.find(each => each.key === key);
    return order(was, my, their)
      .map(key => both(`${at}[${key}]`, find(was, key), find(my, key), find(their, key)) as Keyed | undefined)
      .filter(each => each !== undefined);
  };
  return {merged: both('', base, mine, theirs) as T, conflicts};
}

interface Keyed {
  key: string;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKeyed(value: unknown): value is Keyed[] {
  return Array.isArray(value) && value.every(each => isTree(each) && typeof each.key === 'string');
}

/** The keys of both in one order: that of the one who has changed it, what only the other has after what it followed there. */
function order(was: Keyed[], my: Keyed[], their: Keyed[]): string[] {
  const keys = (list: Keyed[]) => list.map(each => each.key);
  const common = (list: Keyed[]) => keys(list).filter(key => keys(my).includes(key) && keys(their).includes(key));
  const [leading, other] = same(common(was), common(my)) ? [keys(their), keys(my)] : [keys(my), keys(their)];
  const all = [...leading];
  other.forEach((key, index) => {
    if (!all.includes(key)) all.splice(index === 0 ? 0 : all.indexOf(other[index - 1]!) + 1, 0, key);
  });
  return all;
}
