import type {Text} from '../../builder/model/draft';
import type {Carried} from '../carried/comparison';
import type {Lose} from '../carried/lost';
import {withoutMarkup} from '../carried/texts';
import {languageCalled} from './languages';
import type {Row} from './sheet';

/** What stands in a row's column, by language, without markup and with our way to recall. */
export type TextOf = (name: string, row: Row, column: string) => Text;

/**
 * Reads texts.
 *
 * @param language of those that name none
 */
export function textReader(language: string, carried: ReadonlyMap<string, Carried>, lose: Lose): TextOf {
  return (name, row, column) => {
    const found: Text = {};
    const place = row.place(column);
    for (const {language: called, text} of row.texts(column)) {
      const tag = called === '' ? language : languageCalled(called);
      const plain = withoutMarkdown(withoutMarkup(text));
      if (plain !== text) lose(name, 'markup', '', place);
      // Nobody is told of a text in a language that nobody can choose.
      if (tag === undefined) lose('', 'language', called);
      else found[tag] ??= recalling(plain, carried, whole => lose(name, 'recall', whole, place)).trim();
    }
    return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== ''));
  };
}

/** Headings, stress and links as forms have them. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/^#{1,6} /gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)\1(?![\w*])/g, '$2')
    .replace(/\[([^\]\n]+)\]\((https?:[^()\s]+)\)/g, '$1 ($2)');
}

/** There `${name}`, here `{answer.key}`; what isn't asked before can't be recalled. */
function recalling(text: string, carried: ReadonlyMap<string, Carried>, lose: (whole: string) => void): string {
  return text.replace(/\$\{\s*([^{}]+?)\s*\}/g, (whole, name: string) => {
    const of = carried.get(name);
    if (of) return `{answer.${of.question.key}}`;
    lose(whole);
    return '…';
  });
}
