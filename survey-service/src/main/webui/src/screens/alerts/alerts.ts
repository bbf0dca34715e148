import type {components} from '../../api/surveys';

type Alert = components['schemas']['Alert'];
type AlertBody = components['schemas']['AlertBody'];

export const WAYS = ['slack', 'teams', 'email'] as const;
export type Way = (typeof WAYS)[number];

/** What a score can be of; without one, words alone decide. */
export const SCORES = ['none', 'any', 'nps', 'csat', 'ces', 'rating'] as const;
export type ScoreOf = (typeof SCORES)[number];

export const BOUNDS = ['atMost', 'atLeast'] as const;
export type Bound = (typeof BOUNDS)[number];

export interface ScoreValues {
  of: ScoreOf;
  bound: Bound;
  value: number;
}

/** An alert as its form has it. Keys are empty for all. */
export interface AlertValues {
  name: string;
  survey: string;
  unit: string;
  touchpoint: string;
  score: ScoreValues;
  words: string[];
  by: Way;
  address: string;
  /** In minutes; 0 for each at once. */
  every: number;
  language: string;
  active: boolean;
}

/** Who starts one wants to hear of detractors, not of each within the hour. */
export function newAlert(language: string): AlertValues {
  return {
    name: '',
    survey: '',
    unit: '',
    touchpoint: '',
    score: {of: 'nps', bound: 'atMost', value: 6},
    words: [],
    by: 'slack',
    address: '',
    every: 60,
    language: language.startsWith('de') ? 'de' : 'en',
    active: true,
  };
}

export function alertValues(alert: Alert): AlertValues {
  const {name = '', survey = '', unit = '', touchpoint = '', words = [], by = 'slack', address = '', every = 0, language = 'en', active = false} = alert;
  return {name, survey, unit, touchpoint, score: scoreValues(alert.score), words, by, address, every, language, active};
}

function scoreValues(score: Alert['score']): ScoreValues {
  if (!score) return {of: 'none', bound: 'atMost', value: 6};
  const of = SCORES.find(kind => kind === score.kind) ?? 'any';
  return score.atMost === undefined ? {of, bound: 'atLeast', value: score.atLeast ?? 0} : {of, bound: 'atMost', value: score.atMost};
}

/** What is sent of it. */
export function alertBody({score, ...rest}: AlertValues): AlertBody {
  if (score.of === 'none') return rest;
  return {...rest, score: {...(score.of === 'any' ? {} : {kind: score.of}), [score.bound]: score.value}};
}

/** To how many addresses one tells. */
export const MOST_ADDRESSES = 10;

/** The addresses that a text names, with commas between them. */
export function addressesOf(text: string): string[] {
  return text
    .split(',')
    .map(address => address.trim())
    .filter(Boolean);
}

/** Where a way leads at first: to one's own mailbox, else to what only its provider knows. */
export function firstAddress(way: Way, own: string): string {
  return way === 'email' ? own : '';
}

const SCALES: Record<ScoreOf, [number, number]> = {none: [0, 10], any: [0, 10], nps: [0, 10], csat: [1, 5], ces: [1, 7], rating: [1, 10]};

/** The ends of the scale; of ratings those of the longest. */
export function scaleOf(of: ScoreOf): {min: number; max: number} {
  const [min, max] = SCALES[of];
  return {min, max};
}

/** The same value of another score, as far as its scale has it. */
export function ofScore(score: ScoreValues, of: ScoreOf): ScoreValues {
  const {min, max} = scaleOf(of);
  return {...score, of, value: Math.min(max, Math.max(min, score.value))};
}
