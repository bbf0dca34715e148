import {readFileSync, readdirSync} from 'node:fs';
import {IntlMessageFormat} from 'intl-messageformat';
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../app/i18n';

type Words = {[key: string]: string | Words};

const LOCALES = new URL('.', import.meta.url);
const SOURCES = new URL('..', import.meta.url);
const [first = '', ...others] = LANGUAGES;

const namespaces = readdirSync(new URL(`${first}/`, LOCALES)).map(file => file.replace('.json', ''));
const code = readdirSync(SOURCES, {recursive: true, encoding: 'utf8'})
  .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.startsWith('api/'))
  .map(file => readFileSync(new URL(file, SOURCES), 'utf8'))
  .join('\n');

const words = (language: string, namespace: string) =>
  flat(JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, LOCALES), 'utf8')) as Words);

function flat(given: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(given).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

/** What a text has to be given. */
function places(text: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (parts: ReturnType<IntlMessageFormat['getAst']>) =>
    parts.forEach(part => {
      if (part.type > 0 && 'value' in part && typeof part.value === 'string') names.add(part.value);
      if ('options' in part) Object.values(part.options).forEach(option => visit(option.value));
    });
  visit(new IntlMessageFormat(text, language).getAst());
  return [...names].sort();
}

/** The forms of numbers that the plurals of a text lack, by CLDR's names. */
function lacking(text: string, language: string): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const visit = (parts: ReturnType<IntlMessageFormat['getAst']>): string[] =>
    parts.flatMap(part => {
      if (!('options' in part)) return [];
      const isPlural = 'pluralType' in part && part.pluralType === 'cardinal';
      return [
        ...(isPlural ? needed.filter(form => !(form in part.options)) : []),
        ...Object.values(part.options).flatMap(option => visit(option.value)),
      ];
    });
  return visit(new IntlMessageFormat(text, language).getAst());
}

/** Whether code names a key: whole, or its beginning and then what it is made of (`state.${…}`). */
function isUsed(key: string): boolean {
  const steps = key.split('.');
  const beginnings = steps.slice(1).map((_, index) => `${steps.slice(0, index + 1).join('.')}.\${`);
  return ["'", ':'].some(before => code.includes(`${before}${key}'`)) || beginnings.some(beginning => code.includes(beginning));
}

describe.each(namespaces)('%s', namespace => {
  const own = words(first, namespace);

  test.each(others)('says in %s all that it says in English, of the same things', language => {
    const other = words(language, namespace);
    expect([...other.keys()].sort()).toEqual([...own.keys()].sort());
    for (const [key, text] of own) {
      expect(places(other.get(key)!, language), key).toEqual(places(text, first));
    }
  });

  test.each(LANGUAGES)('has in %s each form of a number that the language has', language => {
    for (const [key, text] of words(language, namespace)) expect(lacking(text, language), key).toEqual([]);
  });

  test('has no words that nobody says', () => {
    // The navigation's are named by the registry of screens.
    expect([...own.keys()].filter(key => !isUsed(key))).toEqual([]);
  }, 30_000);
});

test('each language has the same files', () => {
  for (const language of others) {
    expect(readdirSync(new URL(`${language}/`, LOCALES)).sort()).toEqual(namespaces.map(name => `${name}.json`).sort());
  }
});
