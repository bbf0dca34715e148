import type {Text} from '../../builder/model/draft';
import type {Carried} from '../carried/comparison';
import type {Lose} from '../carried/lost';
import {tagOf, withoutMarkup} from '../carried/texts';
import type {Localized} from './thing';

/** What a text there says to whom, without markup and with our way to recall. */
export type TextOf = (name: string, localized: Localized | undefined) => Text;

/**
 * Reads texts.
 *
 * @param language of those that name none
 */
export function textReader(language: string, carried: ReadonlyMap<string, Carried>, lose: Lose): TextOf {
  return (name, localized) => {
    const json = localized?.getJson();
    const given = typeof json === 'string' ? {default: json} : typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
    const text: Text = {};
    for (const [locale, value] of Object.entries(given)) {
      const tag = locale === 'default' ? language : tagOf(locale);
      if (typeof value !== 'string') continue;
      const plain = recalling(name, plainText(name, value, lose), carried, lose).trim();
      if (tag === undefined) lose(name, 'language', locale);
      else if (plain !== '') text[tag] = plain;
    }
    return text;
  };
}

/** There `{name}`, here `{answer.key}`; what isn't an answer can't be recalled. */
function recalling(name: string, text: string, carried: ReadonlyMap<string, Carried>, lose: Lose): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, wanted: string) => {
    const of = carried.get(wanted.trim());
    if (of) return `{answer.${of.question.key}}`;
    lose(name, 'recall', whole);
    return '…';
  });
}

function plainText(name: string, text: string, lose: Lose): string {
  const plain = withoutMarkup(text);
  if (plain !== text) lose(name, 'markup');
  return plain;
}
