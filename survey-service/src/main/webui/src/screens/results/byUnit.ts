import {FEW, interval, nameOf, type Formats as FigureFormats, type Words} from './figure';
import type {ByUnit, Question} from './queries';

type Option = NonNullable<Question['options']>[number];
type NewestWords = NonNullable<NonNullable<Question['words']>['newest']>;

export interface UnitFormats extends FigureFormats {
  /** A net promoter score. */
  score: (value: number) => string;
}

export interface UnitWords extends Pick<Words, 'consent' | 'interval' | 'answers' | 'rank'> {
  nps: string;
  csat: string;
  ces: string;
  mean: string;
  median: string;
  quartiles: string;
  span: string;
  ownWords: string;
}

/** A figure, and what is told beside it: its interval, how many it is of. */
export interface Told {
  value: string;
  beside?: string;
}

export interface UnitLine {
  /** Its key; empty for what speaks of no unit. */
  unit: string;
  n: number;
  isFew: boolean;
  told: Told[];
  newest: NewestWords;
}

/** How all units answered a question, or a row of its matrix. */
export interface UnitTable {
  key: string;
  question: Question;
  /** The matrix's row; empty for other kinds. */
  row: string;
  columns: {name: string; beside?: string}[];
  hasWords: boolean;
  lines: UnitLine[];
}

interface Figure {
  name: string;
  /** What stands beside it. */
  beside?: string;
  of: (question: Question) => Told;
}

const NOTHING: Told = {value: '–'};

/** A table for each way in which the question was asked that somebody answered, of a matrix for each of its rows. */
export function unitTables({units = []}: ByUnit, words: UnitWords, formats: UnitFormats): UnitTable[] {
  return (units[0]?.results ?? []).flatMap((question, way) => {
    const answers = units.map(({unit = '', results}) => ({unit, result: results?.[way] ?? {}}));
    if (answers.every(({result}) => !result.n)) return [];
    const key = `${question.question?.kind}-${question.question?.scale ?? 0}`;
    if (question.rows?.length) {
      return question.rows.map((row, index) => {
        const rows = answers.map(({unit, result}) => ({unit, result: {question: result.question, n: result.rows?.[index]?.n, options: result.rows?.[index]?.options}}));
        return table(`${key}-${row.key}`, {...question, options: row.options, rows: undefined}, nameOf(question, row, words, formats), rows, words, formats);
      });
    }
    return [table(key, question, '', answers, words, formats)];
  });
}

function table(key: string, question: Question, row: string, answers: {unit: string; result: Question}[], words: UnitWords, formats: UnitFormats): UnitTable {
  const figures = figuresOf(question, words, formats);
  const isText = question.question?.kind === 'text';
  if (!isText && answers.some(({result}) => result.words?.n)) figures.push({name: words.ownWords, of: ({words: own}) => ({value: formats.whole(own?.n ?? 0)})});
  return {
    key,
    question,
    row,
    columns: figures.map(({name, beside}) => ({name, beside})),
    hasWords: isText,
    lines: answers.map(({unit, result}) => {
      const n = result.n ?? 0;
      return {unit, n, isFew: n < FEW, told: figures.map(({of}) => (n > 0 ? of(result) : NOTHING)), newest: isText ? (result.words?.newest ?? []) : []};
    }),
  };
}

/** What is told of a question of that kind. */
function figuresOf(question: Question, words: UnitWords, formats: UnitFormats): Figure[] {
  const {kind, scale = 0} = question.question ?? {};
  if (scale > 0) return [...scoreOf(kind, words, formats), meanOf(words, formats)];
  switch (kind) {
    case 'number':
      return [
        meanOf(words, formats),
        {name: words.median, of: ({numbers}) => number(numbers?.spread?.median, formats)},
        {name: words.quartiles, of: ({numbers}) => between(numbers?.spread?.lowerQuartile, numbers?.spread?.upperQuartile, formats)},
        {name: words.span, of: ({numbers}) => between(numbers?.spread?.least, numbers?.spread?.most, formats)},
      ];
    case 'date':
      return [{name: words.span, of: ({days}) => daysOf(days ?? [], formats)}];
    default:
      return (question.options ?? []).map((option, index) => ({
        name: nameOf(question, option, words, formats),
        beside: kind === 'ranking' ? words.rank : words.answers,
        of: ({options}) => optionOf(options?.[index], kind === 'ranking', formats),
      }));
  }
}

function scoreOf(kind: string | undefined, words: UnitWords, formats: UnitFormats): Figure[] {
  if (kind !== 'nps' && kind !== 'csat' && kind !== 'ces') return [];
  const format = kind === 'nps' ? formats.score : formats.percent;
  return [{name: words[kind], beside: words.interval, of: ({score}) => estimate(score, format)}];
}

function meanOf(words: UnitWords, formats: UnitFormats): Figure {
  return {name: words.mean, beside: words.interval, of: ({numbers}) => estimate(numbers?.mean, formats.number)};
}

function estimate(given: Question['score'], format: (value: number) => string): Told {
  return given?.value === undefined ? NOTHING : {value: format(given.value), beside: interval(given, format)};
}

function number(value: number | undefined, formats: UnitFormats): Told {
  return value === undefined ? NOTHING : {value: formats.number(value)};
}

function between(from: number | undefined, to: number | undefined, formats: UnitFormats): Told {
  return from === undefined || to === undefined ? NOTHING : {value: `${formats.number(from)} – ${formats.number(to)}`};
}

/** From the first bar's first day to the last one's last. */
function daysOf(bars: NonNullable<Question['days']>, formats: UnitFormats): Told {
  const from = bars[0]?.from;
  const to = bars.at(-1)?.to;
  if (!from || !to) return NOTHING;
  const last = dayBefore(to);
  return {value: from === last ? formats.date(from) : `${formats.date(from)} – ${formats.date(last)}`};
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function optionOf(option: Option | undefined, isRanking: boolean, formats: UnitFormats): Told {
  const beside = isRanking ? (option?.rank === undefined ? '–' : formats.number(option.rank)) : formats.whole(option?.n ?? 0);
  return {value: formats.percent(option?.share?.value ?? 0), beside};
}
