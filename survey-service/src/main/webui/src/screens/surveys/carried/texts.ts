const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** A language as there (`pt-br`) in BCP 47's case; undefined if it is none. */
export function tagOf(locale: string): string | undefined {
  if (!TAG.test(locale)) return undefined;
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

const ENTITIES: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};

/** A text without tags and with the characters that entities stand for. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}
