import {dayFrom} from '../../ui/dates';
import type {Question as DraftQuestion} from '../builder/model/draft';
import {scoresOf} from '../builder/model/kinds';
import type {Channel} from '../responses/search';
import {partsOf, type Mapping, type Question, type Survey, type Target} from './targets';
import {isDay} from './spreadsheetDays';
import {NOTHING, OWN_WORDS, choiceOf, flagOf, instantOf, numberOf, scoreOf, several, stateOf, type Assigned} from './values';

type Row = Record<string, string>;
type Choices = NonNullable<Question['choices']>;

/** What holds for all rows. */
export interface Settings {
  channel: Channel;
  /** In whose order days are written. */
  dateLanguage: string;
  /** Whose clock is meant where a time doesn't say. */
  zone: string;
  /** Whether a row is taken without what is wrong in it. */
  keepValid: boolean;
}

/** How a file is read. */
export interface Reading {
  survey: Survey;
  mapping: Mapping;
  assigned: Assigned;
  settings: Settings;
}

export const FLAWS = ['choice', 'score', 'number', 'day', 'date', 'time', 'flag', 'state', 'language', 'empty', 'twice'] as const;

/** What is wrong with a cell; with the whole row if it names no column. */
export interface Flaw {
  column: string;
  reason: (typeof FLAWS)[number];
  value: string;
}

/** An answer as the service takes it. */
export interface GivenAnswer {
  question: string;
  value: unknown;
  other?: string;
}

/** A row as the service takes it, without its id. */
export interface ReadRow {
  body: Record<string, unknown> & {answers: GivenAnswer[]};
  flaws: Flaw[];
}

/** The column that is mapped to a target; undefined for none. */
export function columnOf(mapping: Mapping, wanted: Target): string | undefined {
  return Object.keys(mapping).find(column => mapping[column] === wanted);
}

/** Whether a row isn't worth taking without what is wrong: it would be dated now, or be as complete as nobody said. */
export function spoils({column, reason}: Flaw, mapping: Mapping): boolean {
  return reason === 'twice' || reason === 'state' || (reason === 'time' && mapping[column] === 'answeredAt');
}

function readScore(question: Question, written: string, {languages = []}: Survey): number | undefined {
  const scores = question.kind && scoresOf(question as DraftQuestion);
  return scores && !isDay(written, languages) ? scoreOf(written, scores.high) : undefined;
}

/** The scores of each question as choices, made once. */
const scoreChoices = new WeakMap<Question, Choices>();

/** A question's choices; of a score its numbers, of which the ends of the scale have names. */
export function choicesOf(question: Question): Choices {
  const scores = question.kind && scoresOf(question as DraftQuestion);
  if (!scores) return question.choices ?? [];
  const choices = scoreChoices.get(question) ?? asChoices(question, scores);
  scoreChoices.set(question, choices);
  return choices;
}

function asChoices(question: Question, scores: {low: number; high: number}): Choices {
  return Array.from({length: scores.high - scores.low + 1}, (_, index) => {
    const score = scores.low + index;
    return {key: String(score), label: score === scores.low ? question.low : score === scores.high ? question.high : undefined};
  });
}

/** What a row says. */
export function readRow(row: Row, reading: Reading): ReadRow {
  const reader = new RowReader(row, reading);
  const answers = (reading.survey.questions ?? []).flatMap(question => reader.answer(question) ?? []);
  if (answers.length === 0 && reader.flaws.length === 0) reader.flaws.push({column: '', reason: 'empty', value: ''});
  return {body: {...reader.facts(), answers}, flaws: reader.flaws};
}

class RowReader {
  readonly flaws: Flaw[] = [];

  constructor(
    private readonly row: Row,
    private readonly reading: Reading,
  ) {}

  private cell(target: Target): {column: string; text: string} | undefined {
    const column = columnOf(this.reading.mapping, target);
    const text = column === undefined ? '' : (this.row[column] ?? '').trim();
    return column === undefined || text === '' ? undefined : {column, text};
  }

  /** What is made of a cell; undefined if there is none, or it is no such thing. */
  private read<T>(target: Target, reason: Flaw['reason'], make: (text: string) => T | undefined): T | undefined {
    const cell = this.cell(target);
    if (!cell) return undefined;
    const made = make(cell.text);
    if (made === undefined) this.flaws.push(this.flaw(cell.column, reason, cell.text));
    return made;
  }

  /** What spreadsheets made a day of is told as one: nobody wrote that. */
  private flaw(column: string, reason: Flaw['reason'], value: string): Flaw {
    const isSpoilt = (reason === 'score' || reason === 'number' || reason === 'choice') && isDay(value, this.reading.survey.languages ?? []);
    return {column, reason: isSpoilt ? 'day' : reason, value};
  }

  facts(): Record<string, unknown> {
    const {survey, settings, mapping} = this.reading;
    const instant = (text: string) => instantOf(text, settings.dateLanguage, settings.zone);
    const hidden = Object.entries(mapping).flatMap(([column, target]) => {
      const {kind, key} = partsOf(target);
      const text = (this.row[column] ?? '').trim();
      return kind === 'hidden' && text !== '' ? [[key, text] as const] : [];
    });
    const facts = {
      channel: settings.channel,
      survey: survey.key,
      answeredAt: this.read('answeredAt', 'time', instant),
      startedAt: this.read('startedAt', 'time', instant),
      state: this.read('state', 'state', stateOf) ?? 'complete',
      language: this.read('language', 'language', text => languageOf(text, survey.languages ?? [])),
      respondent: this.cell('respondent')?.text,
      touchpoint: this.cell('touchpoint')?.text,
      unit: this.cell('unit')?.text,
      hidden: hidden.length > 0 ? Object.fromEntries(hidden) : undefined,
      keepValid: settings.keepValid || undefined,
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  }

  answer(question: Question): GivenAnswer | undefined {
    const {key = '', kind} = question;
    const {dateLanguage} = this.reading.settings;
    const plain = <T>(reason: Flaw['reason'], make: (text: string) => T | undefined) => given(key, this.read(`answer:${key}`, reason, make));
    switch (kind) {
      case 'nps':
      case 'csat':
      case 'ces':
      case 'rating':
        return this.score(question);
      case 'number':
        return plain('number', numberOf);
      case 'date':
        return plain('date', text => dayFrom(text.replace(/[T\s]+\d{1,2}:.*$/, ''), dateLanguage));
      case 'consent':
        return plain('flag', flagOf);
      case 'text':
        return plain('empty', text => text);
      case 'single_choice':
      case 'multiple_choice':
      case 'picture_choice':
      case 'ranking':
        return this.choices(question);
      case 'matrix':
        return this.parts(question, (question.rows ?? []).map(({key: row = ''}) => row), (cell, column) => this.choice(question, cell, column));
      case 'contact':
      case 'address':
        return this.parts(question, (question.fields ?? []).map(({key: field = ''}) => field), cell => cell);
      default:
        return undefined;
    }
  }

  private score(question: Question): GivenAnswer | undefined {
    const {key = ''} = question;
    const cell = this.cell(`answer:${key}`);
    if (!cell) return undefined;
    const score = readScore(question, cell.text, this.reading.survey) ?? choiceOf(choicesOf(question), cell.text) ?? this.reading.assigned[key]?.[cell.text];
    if (score === undefined) this.flaws.push(this.flaw(cell.column, 'score', cell.text));
    return given(key, score === undefined || score === NOTHING ? undefined : Number(score));
  }

  private parts(question: Question, parts: string[], make: (cell: string, column: string) => string | undefined): GivenAnswer | undefined {
    const entries = parts.flatMap(part => {
      const cell = this.cell(`part:${question.key}:${part}`);
      const value = cell && make(cell.text, cell.column);
      return value ? [[part, value] as const] : [];
    });
    return entries.length > 0 ? {question: question.key ?? '', value: Object.fromEntries(entries)} : undefined;
  }

  /** The key of a choice; empty for what is left out. */
  private choice({key = '', choices}: Question, written: string, column: string): string {
    const known = choiceOf(choices, written) ?? this.reading.assigned[key]?.[written];
    if (known === undefined) this.flaws.push(this.flaw(column, 'choice', written));
    return known === undefined || known === OWN_WORDS ? NOTHING : known;
  }

  private choices(question: Question): GivenAnswer | undefined {
    const {key = '', kind, choices} = question;
    const own = choices?.find(({other}) => other)?.key;
    const words: string[] = [];
    const cell = this.cell(`answer:${key}`);
    const written = cell ? (kind === 'single_choice' ? [cell.text] : several(cell.text, choices)) : [];
    const keys = written.map(one => {
      if (own !== undefined && isOwnWords(one, question, this.reading.assigned)) {
        words.push(one);
        return own;
      }
      return this.choice(question, one, cell!.column);
    });
    const ticked = (choices ?? []).filter(choice => this.isTicked(question, choice.key ?? '')).map(choice => choice.key ?? '');
    const beside = this.cell(`other:${key}`)?.text;
    if (beside !== undefined && own !== undefined) {
      words.push(beside);
      // Of one choice the words are a remark on the answer that there is.
      if (kind !== 'single_choice' || keys.filter(Boolean).length === 0) keys.push(own);
    }
    const chosen = [...new Set([...keys, ...ticked].filter(Boolean))];
    if (chosen.length === 0) return undefined;
    const other = own !== undefined && chosen.includes(own) ? words.join('; ') : '';
    return {question: key, value: chosen, ...(other ? {other} : {})};
  }

  /** Whether a choice's own column says yes; it may repeat what the choice is called. */
  private isTicked(question: Question, choice: string): boolean {
    const target: Target = `choice:${question.key ?? ''}:${choice}`;
    const cell = this.cell(target);
    if (!cell) return false;
    if (choiceOf(question.choices, cell.text) === choice) return true;
    return this.read(target, 'flag', flagOf) ?? false;
  }
}

function given(question: string, value: unknown): GivenAnswer | undefined {
  return value === undefined ? undefined : {question, value};
}

/** Whether what nobody knows are own words: if somebody said so, or where there are some, unless somebody said otherwise. */
function isOwnWords(written: string, {key = '', choices}: Question, assigned: Assigned): boolean {
  return choiceOf(choices, written) === undefined && (assigned[key]?.[written] ?? OWN_WORDS) === OWN_WORDS;
}

/** The survey's language that is meant: its tag, one alike, or what it is called. */
export function languageOf(text: string, languages: string[]): string | undefined {
  const tag = text.trim().replaceAll('_', '-').toLowerCase();
  const called = (language: string) => ['en', 'de', language].map(reader => new Intl.DisplayNames([reader], {type: 'language'}).of(language)?.toLowerCase());
  return (
    languages.find(language => language.toLowerCase() === tag) ??
    languages.find(language => language.split('-')[0]?.toLowerCase() === tag.split('-')[0]) ??
    languages.find(language => called(language).includes(tag))
  );
}

/** A value of choices that nobody knows. */
export interface UnknownValue {
  question: Question;
  value: string;
  count: number;
}

/** The values that are no choice and no score, the most frequent first; those of which people decided with them. */
export function unknownValues(rows: Row[], {mapping, survey}: Pick<Reading, 'mapping' | 'survey'>): UnknownValue[] {
  const found: UnknownValue[] = [];
  for (const question of survey.questions ?? []) {
    const {key = '', kind} = question;
    const choices = choicesOf(question);
    if (choices.length === 0) continue;
    const isScored = !question.choices?.length;
    const columns = Object.keys(mapping).filter(column => {
      const {kind: how, key: of} = partsOf(mapping[column] ?? '');
      return of === key && (how === 'answer' || how === 'part');
    });
    const counts = new Map<string, number>();
    for (const [cell, times] of countsOf(rows, columns)) {
      const values = isScored || kind === 'single_choice' || kind === 'matrix' ? [cell] : several(cell, choices);
      for (const value of values) {
        if (value === '' || choiceOf(choices, value) !== undefined || (isScored && readScore(question, value, survey) !== undefined)) continue;
        counts.set(value, (counts.get(value) ?? 0) + times);
      }
    }
    for (const [value, count] of counts) found.push({question, value, count});
  }
  return found.sort((one, other) => other.count - one.count);
}

/** How often each cell is in any of these columns: most files say the same over and over. */
function countsOf(rows: Row[], columns: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const column of columns) {
      const cell = (row[column] ?? '').trim();
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return counts;
}

/** The column from which comes what the service found wrong; empty for none in particular. */
export function columnOfField(field: string, {answers}: ReadRow['body'], mapping: Mapping): string {
  const [, place, part] = /^answers\[(\d+)\](?:\.(?:value\.?)?(.*))?$/.exec(field) ?? [];
  if (place === undefined) {
    const hidden = /^hidden\.(.+)$/.exec(field)?.[1];
    return columnOf(mapping, hidden ? `hidden:${hidden}` : (field as Target)) ?? '';
  }
  const key = answers[Number(place)]?.question ?? '';
  const wanted: Target[] = [`part:${key}:${part}`, ...(part === 'other' ? [`other:${key}` as const] : []), `answer:${key}`, `other:${key}`];
  const exact = wanted.map(target => columnOf(mapping, target)).find(column => column !== undefined);
  return exact ?? Object.keys(mapping).find(column => partsOf(mapping[column] ?? '').key === key) ?? '';
}
