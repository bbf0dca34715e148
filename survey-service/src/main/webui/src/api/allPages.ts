/** The most that services give in a page. */
export const LARGEST_PAGE = '500';

/** As many pages as a list may have that is shown, or chosen from, as a whole: no tenant has more units. */
const MOST_PAGES = 10;

/** A list's things up to some 5,000, page by page. */
export async function allPages<T>(page: (cursor: string | undefined) => Promise<{value: T[]; next: string}>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const {value, next} = await page(cursor);
    all.push(...value);
    if (!next) break;
    cursor = next;
  }
  return all;
}
