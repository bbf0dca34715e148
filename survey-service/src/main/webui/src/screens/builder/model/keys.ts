/** What a key looks like (docs/surveys.md). */
export const KEY = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const LONGEST = 64;

/** A key that is not taken yet: the wanted one, or with the next number at its end. */
export function freeKey(wanted: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  const base = KEY.test(wanted) ? wanted : keyFrom(wanted) || 'new';
  if (!others.has(base)) return base;
  const stem = base.replace(/-\d+$/, '');
  for (let number = 2; ; number++) {
    const key = `${stem.slice(0, LONGEST - String(number).length - 1)}-${number}`;
    if (!others.has(key)) return key;
  }
}

const SPELT: Record<string, string> = {ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa'};

/** A key that reads like a name; empty if there is nothing to make one of. */
export function keyFrom(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßæøå]/g, letter => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
