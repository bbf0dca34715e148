import {scoresOf, traits} from './kinds';
import type {Comparison, Draft, Operator, Question, Value} from './draft';

/** What can be done with what is compared, as publishing checks it (docs/surveys.md, "Logic"). */
export type Sort = 'score' | 'number' | 'variable' | 'date' | 'text' | 'choice' | 'choices' | 'row' | 'consent' | 'whole' | 'hidden';

const NUMERIC: readonly Operator[] = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'];
const ONE: readonly Operator[] = ['eq', 'ne', 'includes', 'excludes'];
const THERE: readonly Operator[] = ['answered', 'unanswered'];

const OPERATORS_OF: Record<Sort, readonly Operator[]> = {
  score: [...NUMERIC, ...THERE],
  number: [...NUMERIC, ...THERE],
  variable: NUMERIC,
  date: [...NUMERIC, ...THERE],
  text: ['eq', 'ne', 'contains', ...THERE],
  choice: [...ONE, ...THERE],
  choices: ['includes', 'includes_all', 'excludes', 'eq', 'ne', ...THERE],
  row: [...ONE, ...THERE],
  consent: ['eq', 'ne', ...THERE],
  whole: THERE,
  hidden: [...NUMERIC, 'contains', 'includes', 'excludes', ...THERE],
};

/** Something that a condition can ask for. */
export interface Subject {
  ref: string;
  sort: Sort;
  /** Whose answer it is. */
  question?: Question;
  /** The row or field that is meant. */
  part?: string;
}

/** How far the logic has come where a condition stands. */
export interface Scope {
  /** How many questions are known. */
  questions: number;
  /** How many variables are known; all of them if absent. */
  variables?: number;
}

export const operatorsOf = (sort: Sort): readonly Operator[] => OPERATORS_OF[sort];

export const needsValue = (op: Operator): boolean => !THERE.includes(op);

/** Whether an operator compares with several values at once. */
export const takesSeveral = (sort: Sort, op: Operator): boolean =>
  op === 'includes' || op === 'excludes' || op === 'includes_all' || (sort === 'choices' && (op === 'eq' || op === 'ne'));

/** All that a condition in that scope may ask for. */
export function subjectsOf(draft: Draft, scope: Scope): Subject[] {
  const {logic} = draft;
  return [
    ...draft.questions.slice(0, scope.questions).flatMap(ofQuestion),
    ...logic.variables.slice(0, scope.variables).map(({key}) => ({ref: `variable.${key}`, sort: 'variable'}) as const),
    ...logic.hidden.map(key => ({ref: `hidden.${key}`, sort: 'hidden'}) as const),
    ...logic.attributes.map(key => ({ref: `customer.${key}`, sort: 'hidden'}) as const),
  ];
}

function ofQuestion(question: Question): Subject[] {
  const has = traits(question.kind);
  if (has.isStatement) return [];
  const ref = `answer.${question.key}`;
  const parts = (keys: string[], sort: Sort) => keys.map(part => ({ref: `${ref}.${part}`, sort, question, part}));
  return [
    {ref, sort: sortOf(question), question},
    ...(has.hasRows ? parts((question.rows ?? []).map(row => row.key), 'row') : []),
    ...(has.fields ? parts((question.fields ?? []).map(field => field.key), 'text') : []),
  ];
}

function sortOf({kind}: Question): Sort {
  switch (kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return 'score';
    case 'single_choice':
      return 'choice';
    case 'multiple_choice':
    case 'picture_choice':
      return 'choices';
    case 'text':
    case 'number':
    case 'date':
    case 'consent':
      return kind;
    default:
      return 'whole';
  }
}

/** A comparison to begin with: one that can hold. */
export function firstComparison(subject: Subject): Comparison {
  const op = subject.sort === 'score' ? 'lte' : operatorsOf(subject.sort)[0]!;
  return comparison(subject, op);
}

/** A comparison of that sort; the value before is kept where it fits. */
export function comparison(subject: Subject, op: Operator, before?: Value): Comparison {
  const {ref} = subject;
  return needsValue(op) ? {ref, op, value: fits(subject, op, before) ? before : usual(subject, op, before)} : {ref, op};
}

function fits(subject: Subject, op: Operator, value: Value | undefined): boolean {
  switch (subject.sort) {
    case 'score': {
      const scores = scoresOf(subject.question!)!;
      return typeof value === 'number' && value >= scores.low && value <= scores.high;
    }
    case 'number':
    case 'variable':
      return typeof value === 'number';
    case 'consent':
      return typeof value === 'boolean';
    case 'hidden':
      return takesSeveral(subject.sort, op) ? Array.isArray(value) : typeof value === 'string' || typeof value === 'number';
    default:
      return takesSeveral(subject.sort, op) ? Array.isArray(value) : typeof value === 'string';
  }
}

function usual(subject: Subject, op: Operator, before: Value | undefined): Value {
  const given = Array.isArray(before) ? before : typeof before === 'string' && before !== '' ? [before] : [];
  if (takesSeveral(subject.sort, op)) return given;
  switch (subject.sort) {
    case 'score': {
      const {low, high} = scoresOf(subject.question!)!;
      return op === 'gt' || op === 'gte' ? high : subject.question!.kind === 'nps' ? 6 : Math.max(low, Math.floor((low + high) / 2) - 1);
    }
    case 'number':
    case 'variable':
      return 0;
    case 'consent':
      return true;
    case 'choice':
    case 'row':
      return given[0] ?? subject.question?.choices?.[0]?.key ?? '';
    default:
      return given[0] ?? '';
  }
}
