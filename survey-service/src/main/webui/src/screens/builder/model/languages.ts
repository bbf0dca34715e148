import {parseCsv, type CsvTable} from '../../../ui/readCsv';
import {mapTexts, textsOf, withText} from './texts';
import type {Draft, Text} from './draft';

/** A text that stands side by side in all languages. */
export interface Line {
  address: string;
  text: Text;
  /** Languages in which it must be said and isn't. */
  missing: string[];
}

/** All texts that are said in some language or must be. */
export function linesOf(draft: Draft): Line[] {
  return textsOf(draft)
    .filter(({text, needed}) => needed || isSaid(text))
    .map(({address, text}) => ({address, text, missing: draft.languages.filter(language => !text[language]?.trim())}));
}

function isSaid(text: Text): boolean {
  return Object.values(text).some(said => said.trim() !== '');
}

/** In each language, how many texts are missing. */
export function missingBy(draft: Draft): Map<string, number> {
  const lines = linesOf(draft);
  return new Map(draft.languages.map(language => [language, lines.filter(line => line.missing.includes(language)).length]));
}

/** One text in one language changed. */
export function withLine(draft: Draft, address: string, language: string, value: string): Draft {
  return mapTexts(draft, (text, place) => (place.address === address ? withText(text, language, value) : text));
}

/** A draft without what it says in that language. */
export function withoutLanguage(draft: Draft, language: string): Draft {
  return {...mapTexts(draft, text => withText(text, language, '')), languages: draft.languages.filter(each => each !== language)};
}

const KEY_COLUMN = 'key';

/** The texts as a table: a column `key`, and one for each language. */
export function sheetOf(draft: Draft): {columns: string[]; rows: string[][]} {
  return {
    columns: [KEY_COLUMN, ...draft.languages],
    rows: linesOf(draft).map(({address, text}) => [address, ...draft.languages.map(language => text[language] ?? '')]),
  };
}

/** What a table of texts would change. */
export interface CsvReading {
  draft: Draft;
  changed: number;
  /** Keys in it that the draft doesn't have. */
  unknownKeys: string[];
  /** Its columns that are none of the draft's languages. */
  unknownColumns: string[];
  /** Whether it is such a table at all. */
  isTable: boolean;
}

/** Takes texts over from a table; an empty cell changes nothing. */
export function fromCsv(draft: Draft, csv: string): CsvReading {
  const {columns, rows: data} = tableOf(csv);
  const languages = columns.filter(column => draft.languages.includes(column));
  const rows = new Map(data.map(row => [row[KEY_COLUMN] ?? '', row]));
  let changed = 0;
  const read = mapTexts(draft, (text, {address}) => {
    const row = rows.get(address);
    rows.delete(address);
    return languages.reduce((now, language) => {
      const value = row?.[language] ?? '';
      if (value === '' || value === now[language]) return now;
      changed++;
      return withText(now, language, value);
    }, text);
  });
  return {
    draft: read,
    changed,
    unknownKeys: [...rows.keys()].filter(key => key !== ''),
    unknownColumns: columns.filter(column => column !== KEY_COLUMN && !draft.languages.includes(column)),
    isTable: columns.includes(KEY_COLUMN) && languages.length > 0,
  };
}

/** A table that can't be read is none. */
function tableOf(csv: string): CsvTable {
  try {
    return parseCsv(csv);
  } catch {
    return {columns: [], rows: []};
  }
}
