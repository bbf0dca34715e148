/** What stands in the column `type`. */
export interface Type {
  /** What it is, as pyxform calls it: `select_one`, `begin_group`, `integer`. */
  is: string;
  /** The list of choices, or the file of them; empty where there is none. */
  list: string;
  /** Whether another answer than the list's may be written. */
  orOther: boolean;
}

const SELECTS: Record<string, string> = {
  'add select one prompt using': 'select_one',
  'add select multiple prompt using': 'select_multiple',
  'select all that apply from': 'select_multiple',
  'select multiple from': 'select_multiple',
  'select one from file': 'select_one_from_file',
  'select multiple from file': 'select_multiple_from_file',
  'select one external': 'select_one_external',
  'select one using': 'select_one',
  'select one from': 'select_one',
  select1: 'select_one',
  'select one': 'select_one',
  'select multiple': 'select_multiple',
  'select all that apply': 'select_multiple',
  rank: 'rank',
};

const ALIASES: Record<string, string> = {
  string: 'text',
  int: 'integer',
  'add text prompt': 'text',
  'add integer prompt': 'integer',
  'add decimal prompt': 'decimal',
  'add date prompt': 'date',
  'add note prompt': 'note',
  trigger: 'acknowledge',
  photo: 'image',
  'add image prompt': 'image',
  'add photo prompt': 'image',
  'add audio prompt': 'audio',
  'add video prompt': 'video',
  'add file prompt': 'file',
  datetime: 'dateTime',
  'date time': 'dateTime',
  'begin lgroup': 'begin_repeat',
  'begin looped group': 'begin_repeat',
  'begin loop': 'begin_repeat',
  'end lgroup': 'end_repeat',
  'end looped group': 'end_repeat',
  'end loop': 'end_repeat',
  'begin group': 'begin_group',
  'end group': 'end_group',
  'begin repeat': 'begin_repeat',
  'end repeat': 'end_repeat',
};

/** Reads a type, with capitals and blanks as people write them. */
export function typeOf(text: string): Type {
  const plain = text.replace(/\s+/g, ' ').trim();
  const select = Object.keys(SELECTS).find(name => new RegExp(`^${name.replace(/ /g, '[ _]')}( |$)`, 'i').test(plain));
  if (select !== undefined) {
    const rest = plain.slice(select.length).trim();
    const other = / (or_other|or other|or specify other)$/i.exec(rest);
    return {is: SELECTS[select] ?? select, list: other ? rest.slice(0, other.index) : rest, orOther: other !== null};
  }
  const words = plain.toLowerCase().replace(/_/g, ' ');
  return {is: ALIASES[words] ?? words.replace(/ /g, '_'), list: '', orOther: false};
}
