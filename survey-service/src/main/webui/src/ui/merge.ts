/** What came of two changes of one thing. */
export interface Merge<V> {
  /** Both changes; where both changed the same field, mine. */
  merged: V;
  /** The fields that both changed, each otherwise. */
  conflicts: (keyof V & string)[];
}

/** Brings my change and somebody else's together, field by field. */
export function threeWay<V extends object>(base: V, mine: V, theirs: V): Merge<V> {
  const merged = {...mine};
  const conflicts: (keyof V & string)[] = [];
  for (const field of Object.keys(mine) as (keyof V & string)[]) {
    const isMine = !isSame(base[field], mine[field]);
    const isTheirs = !isSame(base[field], theirs[field]);
    if (isTheirs && !isMine) merged[field] = theirs[field];
    if (isTheirs && isMine && !isSame(mine[field], theirs[field])) conflicts.push(field);
  }
  return {merged, conflicts};
}

/** Whether two values of JSON are the same; members that aren't there count as undefined. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other || Array.isArray(one) !== Array.isArray(other)) return false;
  const a = one as Record<string, unknown>;
  const b = other as Record<string, unknown>;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => isSame(a[key], b[key]));
}
