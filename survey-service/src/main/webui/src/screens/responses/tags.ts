/** As many as a response has, and as long as one is; the service says the same. */
export const MOST_TAGS = 20;
export const LONGEST_TAG = 40;

/** How many responses a call changes. */
export const MOST_CHANGED = 500;

/** What can be told of a response. */
export interface Tagged {
  id: string;
  tags: readonly string[];
}

/** What a change asks for. */
export interface TagChange {
  ids: string[];
  add: string[];
  remove: string[];
}

/** A tag as the service stores it. */
export function tagOf(written: string): string {
  return written.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();
}

/** The tags that are meant, each once. */
export function tagsOf(written: readonly string[]): string[] {
  return [...new Set(written.map(tagOf).filter(Boolean))];
}

/** Puts a tag on those that lack it; so taking it off them again is the way back. */
export function putting(tag: string, on: readonly Tagged[]): TagChange {
  return {ids: on.filter(({tags}) => !tags.includes(tag)).map(({id}) => id), add: [tag], remove: []};
}

/** Takes a tag off those that have it. */
export function takingOff(tag: string, from: readonly Tagged[]): TagChange {
  return {ids: from.filter(({tags}) => tags.includes(tag)).map(({id}) => id), add: [], remove: [tag]};
}

/** Makes the tags of one response others. */
export function replacing({id, tags}: Tagged, next: readonly string[]): TagChange {
  return {ids: [id], add: next.filter(tag => !tags.includes(tag)), remove: tags.filter(tag => !next.includes(tag))};
}

/** Makes the tags of one response others again and again: each change waits for the one before, and starts from what that made of them. */
export class Retagging {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private known: readonly string[] = [];

  /** @param send makes a change, and says which responses stay as they were */
  constructor(
    private readonly id: string,
    private readonly send: (change: TagChange) => Promise<readonly string[]>,
  ) {}

  get isIdle(): boolean {
    return this.waiting === 0;
  }

  /** Those that there are when all is done. */
  get tags(): readonly string[] {
    return this.known;
  }

  /** Takes what was read of the response, unless changes are on their way: it may be from before them. */
  take(read: readonly string[]): void {
    if (this.isIdle) this.known = read;
  }

  async become(next: readonly string[]): Promise<void> {
    this.waiting++;
    const done = this.last.then(() => this.change(next));
    this.last = done.catch(() => undefined);
    try {
      await done;
    } finally {
      this.waiting--;
    }
  }

  private async change(next: readonly string[]): Promise<void> {
    const asked = replacing({id: this.id, tags: this.known}, next);
    if (asked.add.length + asked.remove.length === 0) return;
    const failed = await this.send(asked);
    if (failed.length === 0) this.known = next;
  }
}

/** The way back. */
export function reversed({ids, add, remove}: TagChange, failed: readonly string[] = []): TagChange {
  return {ids: ids.filter(id => !failed.includes(id)), add: remove, remove: add};
}

/** As many calls as it takes. */
export function inParts({ids, ...tags}: TagChange, most = MOST_CHANGED): TagChange[] {
  return Array.from({length: Math.ceil(ids.length / most)}, (_, part) => ({...tags, ids: ids.slice(part * most, (part + 1) * most)}));
}

/** All tags of these, the most frequent first. */
export function tagsOn(lines: readonly Tagged[]): string[] {
  const counts = new Map<string, number>();
  for (const {tags} of lines) tags.forEach(tag => counts.set(tag, (counts.get(tag) ?? 0) + 1));
  return [...counts].sort(([one, n], [other, m]) => m - n || one.localeCompare(other)).map(([tag]) => tag);
}
