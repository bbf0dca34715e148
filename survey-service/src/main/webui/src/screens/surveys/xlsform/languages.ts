import {tagOf} from '../carried/texts';

/** Languages in which forms are written, besides those that a heading names by their tags. */
const KNOWN =
  'af am ar az be bg bn bs ca cs da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky lo lt lv mg mk ml mn mr ms my nb ne nl no om pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tl tr uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );

/** The language that a heading names: `German (de)`, `de`, `German`, `Deutsch`; undefined for none that there is here. */
export function languageCalled(name: string): string | undefined {
  const tag = /\(([^()]+)\)\s*$/.exec(name)?.[1] ?? name;
  return tagOf(tag.trim().replace(/_/g, '-')) ?? byName().get(name.replace(/\(.*\)/, '').trim().toLowerCase());
}

let names: Map<string, string> | undefined;

function byName(): Map<string, string> {
  if (!names) {
    names = new Map();
    const english = new Intl.DisplayNames('en', {type: 'language'});
    for (const tag of KNOWN) {
      for (const name of [english.of(tag), new Intl.DisplayNames(tag, {type: 'language'}).of(tag)]) if (name) names.set(name.toLowerCase(), tag);
    }
  }
  return names;
}
