import {freeKey} from './keys';
import type {Draft, FormField, Kind, Question, Style} from './draft';

export type LimitName = 'min' | 'max' | 'decimals' | 'earliest' | 'latest' | 'minLength' | 'pattern' | 'types' | 'maxBytes';

/** What a kind of question has and may have (docs/surveys.md). */
export interface Traits {
  /** The scores that it takes. */
  scores?: {low: number; high: number};
  styles?: readonly Style[];
  hasChoices?: boolean;
  /** Whether more than one choice may be chosen, so that some may exclude others. */
  isMultiple?: boolean;
  hasOther?: boolean;
  hasImages?: boolean;
  hasRows?: boolean;
  fields?: readonly string[];
  limits: readonly LimitName[];
  isText?: boolean;
  /** Whether the choices may come in another order for each respondent. */
  canShuffle?: boolean;
  /** Nothing is asked. */
  isStatement?: boolean;
}

const SCORE_STYLES = ['usual', 'numbers', 'stars'] as const;
const FACE_STYLES = ['usual', 'numbers', 'stars', 'faces', 'emoji'] as const;
export const LARGEST_SCALE = 10;
export const SMALLEST_SCALE = 3;
const USUAL_SCALE = 5;

const KINDS: Record<Kind, Traits> = {
  nps: {scores: {low: 0, high: 10}, styles: SCORE_STYLES, limits: []},
  csat: {scores: {low: 1, high: 5}, styles: FACE_STYLES, limits: []},
  ces: {scores: {low: 1, high: 7}, styles: SCORE_STYLES, limits: []},
  rating: {scores: {low: 1, high: USUAL_SCALE}, styles: FACE_STYLES, limits: []},
  single_choice: {hasChoices: true, hasOther: true, canShuffle: true, limits: []},
  multiple_choice: {hasChoices: true, isMultiple: true, hasOther: true, canShuffle: true, limits: ['min', 'max']},
  picture_choice: {hasChoices: true, isMultiple: true, hasOther: true, hasImages: true, canShuffle: true, limits: ['min', 'max']},
  ranking: {hasChoices: true, canShuffle: true, limits: []},
  matrix: {hasChoices: true, hasRows: true, limits: []},
  text: {isText: true, limits: ['minLength', 'pattern']},
  number: {limits: ['min', 'max', 'decimals']},
  date: {limits: ['earliest', 'latest']},
  contact: {fields: ['first_name', 'last_name', 'email', 'phone', 'company'], limits: []},
  address: {fields: ['street', 'street2', 'postal_code', 'city', 'region', 'country'], limits: []},
  consent: {limits: []},
  file: {limits: ['types', 'maxBytes', 'max']},
  statement: {isStatement: true, limits: []},
};

/** The kinds as they are offered, those alike together. */
export const KIND_GROUPS: readonly {name: string; kinds: readonly Kind[]}[] = [
  {name: 'scores', kinds: ['nps', 'csat', 'ces', 'rating']},
  {name: 'choices', kinds: ['single_choice', 'multiple_choice', 'picture_choice', 'ranking', 'matrix']},
  {name: 'words', kinds: ['text', 'number', 'date', 'contact', 'address']},
  {name: 'others', kinds: ['consent', 'file', 'statement']},
];

export const traits = (kind: Kind): Traits => KINDS[kind];

/** The lowest and the highest score of a question; undefined for what has none. */
export function scoresOf({kind, scale}: Question): {low: number; high: number} | undefined {
  const {scores} = KINDS[kind];
  return scores && kind === 'rating' && scale ? {low: scores.low, high: scale} : scores;
}

const FEWEST_CHOICES = 2;

/** A new question with what its kind needs; its texts are still to be written. */
export function newQuestion(draft: Draft, kind: Kind): Question {
  const key = freeKey(kind.replace('_choice', ''), takenKeys(draft));
  return {key, kind, title: {}, ...needed(KINDS[kind], {})};
}

/** The same question as another kind: what that can't have is left out, what it needs is there. */
export function asKind(question: Question, kind: Kind): Question {
  const {key, title, description, required, showIf, choices, rows, shuffle} = question;
  const has = KINDS[kind];
  return {
    key,
    kind,
    title,
    ...(description && {description}),
    ...(required && !has.isStatement && {required}),
    ...(showIf && {showIf}),
    ...(shuffle && has.canShuffle && {shuffle}),
    ...needed(has, {choices, rows}),
  };
}

function needed(has: Traits, {choices, rows}: Pick<Question, 'choices' | 'rows'>): Partial<Question> {
  const fields: FormField[] | undefined = has.fields?.slice(0, 3).map(key => ({key}));
  return {
    ...(has.hasChoices && {choices: atLeast(FEWEST_CHOICES, 'choice', choices).map(choice => fitting(has, choice))}),
    ...(has.hasRows && {rows: atLeast(1, 'row', rows)}),
    ...(fields && {fields}),
  };
}

function fitting(has: Traits, {key, label, image, other, exclusive}: NonNullable<Question['choices']>[number]) {
  return {
    key,
    label,
    ...(has.hasImages && {image: image ?? ''}),
    ...(has.hasOther && other && {other}),
    ...(has.isMultiple && exclusive && {exclusive}),
  };
}

function atLeast(count: number, name: string, given: Question['choices'] = []) {
  const all = [...given];
  while (all.length < count) all.push({key: freeKey(`${name}-1`, all.map(each => each.key)), label: {}});
  return all;
}

/** Keys that a new question or end can't have. */
export function takenKeys(draft: Draft): string[] {
  return ['end', ...draft.questions.map(question => question.key), ...draft.logic.ends.map(end => end.key)];
}
