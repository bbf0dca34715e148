import type {Condition, Limits, Question, Text} from '../../builder/model/draft';
import {freeKey, keyFrom} from '../../builder/model/keys';
import type {Carried} from '../carried/comparison';
import {losing, type Lose} from '../carried/lost';
import {isEmpty, textsOf, type CarriedOver} from '../carried/survey';
import {Unreadable} from '../carried/unreadable';
import {listsOf, withOther, type List} from './choices';
import {conditionOf} from './condition';
import {constraintOf} from './constraint';
import {languageCalled} from './languages';
import {partsOf, type Tell} from './parts';
import {sheetOf, type Row, type Sheet} from './sheet';
import {textReader, type TextOf} from './texts';
import {typeOf} from './type';
import type {Workbook} from './workbook';

/** Columns of the sheet `survey` that are read, or told of by their rows. */
const COLUMNS = [
  'type',
  'name',
  'label',
  'hint',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'default',
  'appearance',
  'parameters',
  'choice_filter',
  'read_only',
  'repeat_count',
  'trigger',
  'disabled',
  'autoplay',
  'media::image',
  'media::big-image',
  'media::audio',
  'media::video',
];
/** Settings that have an effect and no like here. */
const SETTINGS = ['instance_name', 'public_key', 'submission_url', 'allow_choice_duplicates', 'auto_send', 'auto_delete', 'style'];
const SHEETS = ['external_choices', 'entities', 'osm'];
/** What is recorded of every response here, too. */
const RECORDED = ['start', 'end', 'today'];
/** Looks alone. */
const HARMLESS = /^(minimal|quick|compact|horizontal|vertical|likert|columns(-\w+)?|multiline|rating|picker|autocomplete|search|no-calendar|w\d+)$/;
const YES = ['yes', 'true', 'true()'];
const SO_TO_SAY = ['1', 'x', 'ja', 'y', 'j', 'oui', 'si', 'sí'];
const NO = ['', 'no', 'false', 'false()', '0', 'nein'];

/** The language of texts that name none: what the settings say, else that of the first heading that names one, else English. */
export function languageOf(workbook: Workbook): string {
  const said = settingsOf(workbook)?.text('default_language') ?? '';
  const headings = sheetNamed(workbook, 'survey').columns.flatMap(({language}) => languageCalled(language) ?? []);
  return languageCalled(said) ?? headings[0] ?? 'en';
}

/** The key that the form asks for; empty if it asks for none. */
export function keyOf(workbook: Workbook): string {
  return keyFrom(settingsOf(workbook)?.text('form_id') ?? '');
}

function settingsOf(workbook: Workbook): Row | undefined {
  return sheetNamed(workbook, 'settings').rows[0];
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  return sheetOf(name, workbook.get(name) ?? []);
}

/** @throws Unreadable for a workbook that holds no form */
export function requireForm(workbook: Workbook): void {
  if (!sheetNamed(workbook, 'survey').columns.some(({name}) => name === 'type')) throw new Unreadable('sheet');
}

/**
 * Carries a form over.
 *
 * @param language of texts that name none
 */
export function carryOver(workbook: Workbook, language: string): CarriedOver {
  const sheet = sheetNamed(workbook, 'survey');
  const {lost, lose} = losing();
  const settings = settingsOf(workbook);
  for (const name of SETTINGS) if (settings?.text(name)) lose('', 'survey', name, settings.place(name));
  for (const name of SHEETS) if (workbook.has(name)) lose('', 'survey', name);
  for (const {name, index} of sheet.columns) {
    const isFilled = (workbook.get('survey') ?? []).slice(1).some(cells => cells[index]);
    if (!COLUMNS.includes(name) && isFilled) lose('', 'column', (workbook.get('survey')?.[0] ?? [])[index]);
  }

  const form = new Form(workbook, language, lose);
  for (const row of sheet.rows) form.take(row);
  const title = settings?.text('form_title') || settings?.text('form_id') || 'XLSForm';
  const questions = translated(form.questions, language, lose);
  const languages = [...new Set(questions.flatMap(textsOf).flatMap(text => Object.keys(text)))].sort(by(language));
  const all = languages.length > 0 ? languages : [language];
  return {draft: {name: Object.fromEntries(all.map(tag => [tag, title])), languages: all, questions, thanks: {}, logic: {ends: []}}, lost};
}

function by(first: string): (a: string, b: string) => number {
  return (a, b) => Number(b === first) - Number(a === first);
}

/** A form as it is read row by row. */
class Form {
  readonly questions: Question[] = [];
  private readonly carried = new Map<string, Carried>();
  /** Of each group that is open, who is shown what is in it. */
  private readonly groups: Condition[][] = [];
  private readonly textOf: TextOf;
  private readonly lists: Map<string, List>;
  private readonly languages: string[];

  constructor(
    workbook: Workbook,
    private readonly language: string,
    private readonly lose: Lose,
  ) {
    this.textOf = textReader(language, this.carried, lose);
    this.lists = listsOf(sheetNamed(workbook, 'choices').rows, language, this.textOf, lose);
    const headings = sheetNamed(workbook, 'survey').columns.filter(({name}) => name === 'label');
    this.languages = headings.flatMap(({language: called}) => (called === '' ? language : (languageCalled(called) ?? [])));
  }

  take(row: Row): void {
    const {is} = typeOf(row.text('type'));
    if (is === '' || YES.includes(row.text('disabled').toLowerCase())) return;
    if (is === 'begin_group' || is === 'begin_repeat') this.open(row, is === 'begin_repeat');
    else if (is === 'end_group' || is === 'end_repeat') this.groups.pop();
    else if (is === 'calculate') this.lose(row.text('name'), 'dynamic', `calculate: ${row.text('calculation')}`, row.place('calculation'));
    else if (!RECORDED.includes(is)) this.ask(row);
  }

  private open(row: Row, repeats: boolean): void {
    const name = row.text('name');
    if (repeats) this.lose(name, 'repeat', '', row.place('type'));
    if (row.text('label') !== '') this.lose(name, 'heading', '', row.place('label'));
    if (row.text('repeat_count') !== '') this.lose(name, 'dynamic', `repeat_count: ${row.text('repeat_count')}`, row.place('repeat_count'));
    this.groups.push(this.shownIf(row));
  }

  private ask(row: Row): void {
    const type = typeOf(row.text('type'));
    const name = row.text('name');
    const tell: Tell = (loss, detail = '', column = '') => this.lose(name, loss, detail, row.place(column));
    const parameters = parametersOf(row.text('parameters'));
    const appearance = row.text('appearance').toLowerCase();
    const found = this.lists.get(type.list);
    const list = found && type.orOther ? withOther(found, this.languages) : found;
    if (found?.arePictures && type.orOther) tell('picture', '', 'type');
    const parts = partsOf(type, parameters, appearance, list, tell);
    if (!parts) return;
    this.untold(row, tell, parameters, appearance);

    const key = freeKey(name, this.questions.map(question => question.key));
    if (key !== name && name !== '') tell('key', `${name} → ${key}`, 'name');
    const title = this.textOf(name, row, 'label');
    const description = this.textOf(name, row, 'hint');
    const isStatement = parts.asked.kind === 'statement';
    const question: Question = {
      key,
      title: isEmpty(title) ? {[this.language]: name} : title,
      ...parts.asked,
      ...(!isEmpty(description) && {description}),
      ...(!isStatement && required(row.text('required'), tell) && {required: true}),
    };
    this.constrain(question, row, parts.isWhole, parts.choices, tell);
    const shown = [...this.groups.flat(), ...this.shownIf(row)];
    if (shown.length > 0) question.showIf = shown.length > 1 ? {all: shown} : shown[0];
    this.questions.push(question);
    if (!isStatement) this.carried.set(name, {question, choices: parts.choices, rows: new Map()});
  }

  private shownIf(row: Row): Condition[] {
    const expression = row.text('relevant');
    if (expression === '') return [];
    const condition = conditionOf(expression, this.carried);
    if (!condition) this.lose(row.text('name'), 'condition', expression, row.place('relevant'));
    return condition ? [condition] : [];
  }

  private constrain(question: Question, row: Row, isWhole: boolean, choices: ReadonlyMap<string, string>, tell: Tell): void {
    const source = row.text('constraint');
    const constrained = source === '' ? {} : constraintOf(source, question.kind, isWhole);
    const {limits = {}, maxLength, exclusive} = constrained ?? {};
    const alone = exclusive === undefined ? undefined : choices.get(exclusive);
    if (!constrained || (exclusive !== undefined && alone === undefined)) tell('validator', source, 'constraint');
    const message = this.textOf(row.text('name'), row, 'constraint_message');
    if (!isEmpty(message) && !limits.pattern) tell('option', 'constraint_message', 'constraint_message');
    const merged: Limits = {...question.limits, ...limits, ...(limits.pattern && !isEmpty(message) && {patternHint: message})};
    if (Object.keys(merged).length > 0) question.limits = merged;
    if (maxLength !== undefined) question.maxLength = maxLength;
    if (alone !== undefined) question.choices = question.choices?.map(choice => (choice.key === alone ? {...choice, exclusive: true} : choice));
  }

  /** What a row says besides that has no like here. */
  private untold(row: Row, tell: Tell, parameters: ReadonlyMap<string, string>, appearance: string): void {
    if (row.text('default') !== '') tell('default', '', 'default');
    for (const column of ['calculation', 'choice_filter', 'trigger'] as const) if (row.text(column) !== '') tell('dynamic', `${column}: ${row.text(column)}`, column);
    for (const look of appearance.split(' ')) if (look !== '' && !HARMLESS.test(look)) tell('option', `appearance ${look}`, 'appearance');
    for (const name of parameters.keys()) if (!['start', 'end', 'step', 'randomize'].includes(name)) tell('option', `parameters ${name}`, 'parameters');
    for (const column of ['guidance_hint', 'required_message', 'media::image', 'media::big-image', 'media::audio', 'media::video']) {
      if (row.text(column) !== '') tell('option', column, column);
    }
    if (YES.includes(row.text('read_only').toLowerCase())) tell('option', 'read_only', 'read_only');
  }
}

function parametersOf(text: string): Map<string, string> {
  const pairs = text.toLowerCase().replace(/\s*=\s*/g, '=').split(/[\s,;]+/);
  return new Map(pairs.filter(pair => pair !== '').map(pair => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
}

function required(text: string, tell: Tell): boolean {
  const plain = text.toLowerCase();
  if (YES.includes(plain)) return true;
  if (NO.includes(plain)) return false;
  if (SO_TO_SAY.includes(plain)) {
    tell('asRequired', text, 'required');
    return true;
  }
  tell('required', text, 'required');
  return false;
}

/** Questions whose texts are there in all languages: those that lack one get that of the default language. */
function translated(questions: Question[], language: string, lose: Lose): Question[] {
  const languages = [...new Set(questions.flatMap(textsOf).flatMap(text => Object.keys(text)))];
  return questions.map(question => {
    const lacking = new Set<string>();
    const whole = (text: Text): Text => {
      const instead = text[language] ?? Object.values(text)[0] ?? '';
      return Object.fromEntries(
        languages.map(tag => {
          if (text[tag] === undefined) lacking.add(tag);
          return [tag, text[tag] ?? instead];
        }),
      );
    };
    const filled: Question = {...question, title: whole(question.title)};
    if (question.description) filled.description = whole(question.description);
    if (question.choices) filled.choices = question.choices.map(choice => ({...choice, label: whole(choice.label)}));
    if (question.limits?.patternHint) filled.limits = {...question.limits, patternHint: whole(question.limits.patternHint)};
    if (lacking.size > 0) lose(question.key, 'translation', [...lacking].join(', '));
    return filled;
  });
}
