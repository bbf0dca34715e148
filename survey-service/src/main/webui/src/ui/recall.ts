import type {LocalizedText} from './formats';

/** Where a text comes back to what was said, as `{answer.nps}` or `{hidden.name|there}`. */
const PLACE = /\{((?:answer|hidden|variable|customer)\.[a-z0-9_.-]+)(?:\|([^{}]*))?\}/g;

interface Titled {
  key?: string;
  title?: LocalizedText;
}

/**
 * A text of a survey for who reads about it: at its places stands what was said, else what it says if nothing was,
 * else in brackets of what it speaks.
 */
export function readable(text: string, nameOf: (ref: string) => string = keyIn, said: (ref: string) => string = () => ''): string {
  return text.replace(PLACE, (_, ref: string, otherwise: string | undefined) => said(ref) || otherwise || `[${nameOf(ref)}]`);
}

/**
 * A question's title for who reads about it; its key if it has none.
 *
 * @param textOf what of a text suits the reader
 * @param all the questions that titles may speak of
 */
export function titleFor(textOf: (text: LocalizedText) => string, question: Titled | undefined, all: readonly Titled[] = [], said?: (ref: string) => string): string {
  const nameOf = (ref: string) => {
    const asked = all.find(({key}) => key === questionIn(ref));
    return readable(textOf(asked?.title)) || keyIn(ref);
  };
  return readable(textOf(question?.title), nameOf, said) || (question?.key ?? '');
}

/** The key of the question to which a reference leads; empty if it leads to none. */
export function questionIn(ref: string): string {
  const [kind, key = ''] = ref.split('.');
  return kind === 'answer' ? key : '';
}

function keyIn(ref: string): string {
  return ref.slice(ref.indexOf('.') + 1);
}
