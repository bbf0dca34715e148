import type {Rows} from './workbook';

/** A column's heading: what it holds, and in which language. */
export interface Column {
  /** In lower case, with `_` for blanks: `label`, `media::image`. */
  name: string;
  /** As it is written, such as `German (de)`; empty for none. */
  language: string;
  /** In the sheet, from 0 on. */
  index: number;
}

/** A row that says something. */
export interface Row {
  /** What stands in the column, the first of them if there are several languages; empty for nothing. */
  text(column: string): string;
  /** What stands in it by language as it is written. */
  texts(column: string): {language: string; text: string}[];
  /** The cell, such as `survey B7`. */
  place(column: string): string;
}

export interface Sheet {
  columns: Column[];
  rows: Row[];
}

/** What columns are called besides (pyxform's names for them). */
const ALIASES: Record<string, string> = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  calculate: 'calculation',
  readonly: 'read_only',
  constraining_message: 'constraint_message',
  'jr:constraintmsg': 'constraint_message',
  requiredmsg: 'required_message',
  'jr:requiredmsg': 'required_message',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  image: 'media::image',
  'big-image': 'media::big-image',
  audio: 'media::audio',
  video: 'media::video',
};
const FIRST_LETTER = 65;
const LETTERS = 26;

/** A sheet by the headings in its first row; empty rows are left out. */
export function sheetOf(called: string, rows: Rows): Sheet {
  const columns = (rows[0] ?? []).flatMap((heading, index) => (heading === '' ? [] : [columnOf(heading, index)]));
  const of = (name: string) => columns.filter(column => column.name === name);
  const filled = rows
    .map((cells, index) => ({cells, number: index + 1}))
    .slice(1)
    .filter(({cells}) => cells.some(cell => cell !== ''));
  return {
    columns,
    rows: filled.map(({cells, number}) => ({
      text: name => of(name).map(({index}) => cells[index] ?? '').find(text => text !== '') ?? '',
      texts: name => of(name).flatMap(({language, index}) => (cells[index] ? [{language, text: cells[index]}] : [])),
      place: name => `${called} ${letters(of(name).find(({index}) => cells[index])?.index ?? 0)}${number}`,
    })),
  };
}

/** `label::German (de)`, or as it was written once: `label:de`. */
function columnOf(heading: string, index: number): Column {
  const parts = heading.includes('::') ? heading.split(/ ?:: ?/) : /^jr:/i.test(heading) ? [heading] : heading.split(/ ?: ?/);
  const [first = '', ...rest] = parts;
  const plain = nameOf(first);
  const within = ['media', 'bind', 'control'].includes(plain) ? nameOf(rest.shift() ?? '') : '';
  const name = plain === 'media' ? `media::${within}` : within || plain;
  return {name: ALIASES[name] ?? name, language: rest.join('::'), index};
}

function nameOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '_');
}

/** A column as spreadsheets name it: A, B … Z, AA. */
export function letters(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % LETTERS));
  return index < LETTERS ? last : letters(Math.floor(index / LETTERS) - 1) + last;
}
