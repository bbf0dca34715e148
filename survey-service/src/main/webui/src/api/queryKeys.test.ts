import {readFileSync, readdirSync} from 'node:fs';
import {expect, test} from 'vitest';

const SOURCES = new URL('..', import.meta.url);

/** The parts of a key as it is written; what isn't a text of its own may be anything. */
function parts(key: string): string[] {
  return (key.match(/'[^']*'|\{[^}]*\}|[\w.]+/g) ?? []).map(part => (part.startsWith("'") ? part : '*'));
}

const mayBeSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((part, index) => part === other[index] || part === '*' || other[index] === '*');

test('no two queries can have the same key: what one keeps the other would show', () => {
  const keys = readdirSync(SOURCES, {recursive: true, encoding: 'utf8'})
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .flatMap(file =>
      [...readFileSync(new URL(file, SOURCES), 'utf8').matchAll(/[qQ]ueryOptions\(\{\s*queryKey: \[(.*)\]/g)].map(([, key = '']) => ({
        where: `${file}: [${key}]`,
        parts: parts(key),
      })),
    );
  expect(keys.length).toBeGreaterThan(30);
  const shared = keys.flatMap((one, index) =>
    keys.slice(index + 1).flatMap(other => (mayBeSame(one.parts, other.parts) ? [`${one.where} and ${other.where}`] : [])),
  );
  expect(shared).toEqual([]);
});
