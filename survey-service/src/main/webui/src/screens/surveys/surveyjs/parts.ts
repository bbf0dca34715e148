import type {Choice, Question} from '../../builder/model/draft';
import {freeKey, keyFrom} from '../../builder/model/keys';
import type {Lose} from '../carried/lost';
import type {TextOf} from './texts';
import {isSet, type Localized, type Thing, type Value} from './thing';

/** A question without what all have, and the keys that its choices and rows got, by their values there. */
export interface Parts {
  asked: Omit<Question, 'key' | 'title'>;
  choices: ReadonlyMap<string, string>;
  rows: ReadonlyMap<string, string>;
}

interface Option {
  value: unknown;
  locText?: Localized;
  /** What it is called if nobody says. */
  called?: string;
  image?: string;
  other?: boolean;
  exclusive?: boolean;
}

const LARGEST_RATING = 10;
const MOST_FILES = 10;
const MOST_STEPS = 100;
const LONGEST_TEXT = 4000;

/** What a question there is here; undefined for what there is no like of. */
export function partsOf(thing: Thing, textOf: TextOf, lose: Lose): Parts | undefined {
  switch (thing.getType()) {
    case 'text':
      return line(thing, lose);
    case 'comment':
      validated(thing, lose);
      return plain({kind: 'text', ...longest(thing)});
    case 'html':
      return plain({kind: 'statement'});
    case 'boolean':
      lose(thing.name, 'asChoice', 'boolean');
      return choosing(
        'single_choice',
        keyed(thing.name, [
          {value: thing.valueTrue ?? true, locText: thing.locLabelTrue as Localized, called: 'Yes'},
          {value: thing.valueFalse ?? false, locText: thing.locLabelFalse as Localized, called: 'No'},
        ], textOf),
      );
    case 'rating':
      return rating(thing, textOf, lose);
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
    case 'imagepicker':
      return selection(thing, textOf, lose);
    case 'matrix': {
      const columns = keyed(thing.name, thing.columns as Value[], textOf);
      const rows = keyed(thing.name, thing.rows as Value[], textOf);
      return {asked: {kind: 'matrix', choices: columns.all, rows: rows.all}, choices: columns.keys, rows: rows.keys};
    }
    case 'file':
      return files(thing);
    default:
      return undefined;
  }
}

/** A text of one line, of several of which a question there may consist. */
export const lineParts = (): Parts => plain({kind: 'text'});

function plain(asked: Parts['asked']): Parts {
  return {asked, choices: new Map(), rows: new Map()};
}

function choosing(kind: Question['kind'], {all, keys}: {all: Choice[]; keys: Map<string, string>}): Parts {
  return {asked: {kind, choices: all}, choices: keys, rows: new Map()};
}

function line(thing: Thing, lose: Lose): Parts {
  const type = String(thing.inputType ?? 'text');
  const bound = (value: unknown) => (isSet(value) && Number.isFinite(Number(value)) ? Number(value) : undefined);
  const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);
  validated(thing, lose);
  switch (type) {
    case 'number':
    case 'range':
      return plain({kind: 'number', limits: given({min: bound(thing.min), max: bound(thing.max)})});
    case 'date':
      return plain({kind: 'date', limits: given({earliest: day(thing.min), latest: day(thing.max)})});
    case 'email':
      return plain({kind: 'contact', fields: [{key: 'email', required: thing.isRequired === true}]});
    case 'tel':
      return plain({kind: 'contact', fields: [{key: 'phone', required: thing.isRequired === true}]});
    default:
      if (type !== 'text') lose(thing.name, 'asText', type);
      return plain({kind: 'text', ...longest(thing)});
  }
}

function longest(thing: Thing): {maxLength?: number} {
  const most = Number(thing.maxLength);
  return most > 0 && most <= LONGEST_TEXT ? {maxLength: most} : {};
}

/** Validators there are formulas and their own; what our kinds check is checked without them. */
function validated(thing: Thing, lose: Lose): void {
  for (const validator of (thing.validators as {getType(): string}[] | undefined) ?? []) lose(thing.name, 'validator', validator.getType());
}

function rating(thing: Thing, textOf: TextOf, lose: Lose): Parts {
  const own = thing.rateValues as Value[];
  const values = own.length > 0 ? own.map(({value}) => value) : steps(thing);
  const first = values[0];
  const isCounted = typeof first === 'number' && values.every((value, index) => value === first + index);
  const ends = words({low: textOf(thing.name, thing.locMinRateDescription as Localized), high: textOf(thing.name, thing.locMaxRateDescription as Localized)});
  if (isCounted && first === 0 && values.length === 11) return plain({kind: 'nps', ...ends});
  if (isCounted && first === 1 && values.length >= 3 && values.length <= LARGEST_RATING) {
    const style = thing.rateType === 'stars' ? 'stars' : thing.rateType === 'smileys' ? 'faces' : 'numbers';
    return plain({kind: 'rating', scale: values.length, style, ...ends});
  }
  lose(thing.name, 'asChoice', 'rating');
  return choosing('single_choice', keyed(thing.name, own.length > 0 ? own : values.map(value => ({value})), textOf));
}

/** By what it is counted; what is drawn of it there may be less. */
function steps(thing: Thing): number[] {
  const least = Number(thing.rateMin ?? 1);
  const step = Number(thing.rateStep) || 1;
  const count = Math.floor((Number(thing.rateMax ?? 5) - least) / step) + 1;
  return Array.from({length: Math.min(Math.max(count, 0), MOST_STEPS)}, (_, index) => least + index * step);
}

function selection(thing: Thing, textOf: TextOf, lose: Lose): Parts {
  const {name} = thing;
  const type = thing.getType();
  const isMany = type === 'checkbox' || type === 'tagbox' || (type === 'imagepicker' && thing.multiSelect === true);
  const choices = thing.choices as Value[];
  const arePictures = type === 'imagepicker' && choices.length > 0 && choices.every(({imageLink}) => String(imageLink).startsWith('https://'));
  const options: Option[] = choices.map(({value, locText, imageLink}) => ({value, locText, ...(arePictures && {image: String(imageLink)})}));
  for (const {visibleIf} of choices) if (isSet(visibleIf)) lose(name, 'condition', visibleIf);
  if (isSet((thing.choicesByUrl as {url?: string} | undefined)?.url)) lose(name, 'dynamic', 'choicesByUrl');
  if (type === 'imagepicker' && !arePictures) lose(name, 'picture');
  if (thing.showNoneItem === true) options.push({value: 'none', locText: thing.locNoneText as Localized, called: 'None', ...(isMany && {exclusive: true})});
  if (thing.showOtherItem === true) options.push({value: 'other', locText: thing.locOtherText as Localized, called: 'Other', other: true});
  for (const property of ['showSelectAllItem', 'selectToRankEnabled']) if (thing[property] === true) lose(name, 'option', property);
  const kind = type === 'ranking' ? 'ranking' : arePictures ? 'picture_choice' : isMany ? 'multiple_choice' : 'single_choice';
  const parts = choosing(kind, keyed(name, options, textOf));
  if (isMany) {
    const limits = given({min: Number(thing.minSelectedChoices) || undefined, max: Number(thing.maxSelectedChoices) || (arePictures ? options.length : undefined)});
    if (Object.keys(limits).length > 0) parts.asked.limits = limits;
  }
  if (thing.choicesOrder === 'random') parts.asked.shuffle = true;
  return parts;
}

function files(thing: Thing): Parts {
  const types = String(thing.acceptedTypes ?? '')
    .split(',')
    .map(type => type.trim())
    .filter(type => /^[\w.+-]+\/[\w.+*-]+$/.test(type));
  return plain({
    kind: 'file',
    limits: given({
      types: types.length > 0 ? types : undefined,
      maxBytes: Number(thing.maxSize) || undefined,
      max: thing.allowMultiple === true ? MOST_FILES : undefined,
    }),
  });
}

/** Choices or rows, with keys of ours. */
function keyed(name: string, options: readonly Option[], textOf: TextOf): {all: Choice[]; keys: Map<string, string>} {
  const keys = new Map<string, string>();
  const all = options.map(({value, locText, called, image, other, exclusive}): Choice => {
    const key = freeKey(keyFrom(String(value)), keys.values());
    keys.set(String(value), key);
    const own = textOf(name, locText);
    const label = Object.keys(own).length > 0 ? own : textOf(name, {getJson: () => called ?? String(value)});
    return {key, label, ...given({image, other, exclusive})};
  });
  return {all, keys};
}

function given<T extends object>(members: T): {[M in keyof T]?: NonNullable<T[M]>} {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {[M in keyof T]?: NonNullable<T[M]>};
}

function words<T extends Record<string, object>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => Object.keys(text).length > 0)) as Partial<T>;
}
