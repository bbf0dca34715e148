import type {Choice, Text} from '../../builder/model/draft';
import {KEY, freeKey} from '../../builder/model/keys';
import type {Lose} from '../carried/lost';
import type {Row} from './sheet';
import type {TextOf} from './texts';

/** A list of choices, with keys of ours by the names there. */
export interface List {
  all: Choice[];
  keys: Map<string, string>;
  arePictures: boolean;
}

/** What people read who write something else, in languages in which forms are often written. */
const OTHER: Text = {
  ar: 'أخرى',
  de: 'Sonstiges',
  en: 'Other',
  es: 'Otro',
  fr: 'Autre',
  it: 'Altro',
  nl: 'Anders',
  pl: 'Inne',
  pt: 'Outro',
  ru: 'Другое',
  uk: 'Інше',
};
const PICTURE = 'media::image';
const MOST_NAMED = 10;

/** Reads the lists of a sheet `choices`. */
export function listsOf(rows: readonly Row[], language: string, textOf: TextOf, lose: Lose): Map<string, List> {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.text('list_name');
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return new Map([...byName].map(([name, choices]) => [name, listOf(name, choices, language, textOf, lose)]));
}

function listOf(list: string, rows: readonly Row[], language: string, textOf: TextOf, lose: Lose): List {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const renamed: string[] = [];
  const pictures = rows.map(row => row.text(PICTURE));
  const arePictures = pictures.length > 0 && pictures.every(picture => picture.startsWith('https://'));
  if (!arePictures && pictures.some(picture => picture !== '')) lose(list, 'picture', '', placeOf(rows, PICTURE));
  const all = rows.map((row): Choice => {
    const name = row.text('name');
    // Lists of villages are long: few of their names have to be compared with all others.
    const key = KEY.test(name) && !taken.has(name) ? name : freeKey(name, taken);
    taken.add(key);
    if (key !== name) renamed.push(`${name} → ${key}`);
    if (!keys.has(name)) keys.set(name, key);
    const label = textOf(list, row, 'label');
    const picture = row.text(PICTURE);
    return {key, label: Object.keys(label).length > 0 ? label : {[language]: name}, ...(arePictures && {image: picture})};
  });
  if (renamed.length > 0) lose(list, 'key', renamed.slice(0, MOST_NAMED).join(', ') + (renamed.length > MOST_NAMED ? ' …' : ''));
  for (const media of ['audio', 'video', 'big-image']) {
    const place = placeOf(rows, `media::${media}`);
    if (place !== '') lose(list, 'option', `media::${media}`, place);
  }
  return {all, keys, arePictures};
}

function placeOf(rows: readonly Row[], column: string): string {
  return rows.find(row => row.text(column) !== '')?.place(column) ?? '';
}

/** The list and a choice for what it hasn't, without pictures: of that choice there is none. */
export function withOther({all, keys}: List, languages: readonly string[]): List {
  const key = freeKey('other', keys.values());
  const label = Object.fromEntries(languages.flatMap(tag => (OTHER[tag] ? [[tag, OTHER[tag]]] : [])));
  const other: Choice = {key, label: Object.keys(label).length > 0 ? label : {en: 'Other'}, other: true};
  return {all: [...all.map(({image: _, ...choice}) => choice), other], keys: new Map([...keys, ['other', key]]), arePictures: false};
}
