export const WAYS = ['page', 'link', 'mail', 'kiosk', 'invite'] as const;
export type Way = (typeof WAYS)[number];

/** How a survey is shared; it stands in the address. */
export interface ShareSearch {
  way?: Way;
  /** The id of the channel by which it is asked. */
  channel?: string;
  /** Ids of customers to invite, by commas. */
  customers?: string;
}

export function shareSearch(given: Record<string, unknown>): ShareSearch {
  return {way: wayOf(given.way), channel: text(given.channel), customers: text(given.customers)};
}

/** What a poster's code leads to. */
export interface PosterSearch {
  key?: string;
  lang?: string;
  touchpoint?: string;
}

export function posterSearch(given: Record<string, unknown>): PosterSearch {
  return {key: text(given.key), lang: text(given.lang), touchpoint: text(given.touchpoint)};
}

export function wayOf(given: unknown): Way | undefined {
  return WAYS.find(way => way === given);
}

function text(value: unknown): string | undefined {
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found !== '' ? found.slice(0, 2000) : undefined;
}
