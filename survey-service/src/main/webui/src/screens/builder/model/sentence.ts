import {textFor} from '../../../ui/formats';
import {scoresOf} from './kinds';
import {flat, isAlways, isComparison, isNever, rangeOf} from './groups';
import type {Comparison, Condition, Draft, Question, Value} from './draft';

/** Says things: `t` of the builder's namespace. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** In which words a draft's logic is told. */
export interface Speaker {
  say: Say;
  language: string;
  draft: Draft;
}

const LONGEST = 60;

/** A question's own words, short enough for a sentence; its key as long as it has none. */
export function titleOf(question: Question, language: string): string {
  const title = textFor(language, question.title) || question.key;
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title;
}

/** Where a jump or a quota leads: a question, an end of its own, or the usual thanks. */
export function targetOf(key: string, {draft, language, say}: Speaker): string {
  const question = draft.questions.find(each => each.key === key);
  if (question) return say('quoted', {text: titleOf(question, language)});
  return key === 'end' || key === '' ? say('sentence.thanks') : say('sentence.end', {key});
}

/** Round and square by turns, so that it is seen which belong together. */
const BRACKETS = ['()', '[]'] as const;

/** What a condition asks for, in words. */
export function describe(condition: Condition, speaker: Speaker): string {
  return told(flat(condition), speaker, 0);
}

function told(condition: Condition, speaker: Speaker, depth: number): string {
  const {say} = speaker;
  if ('not' in condition) return say('sentence.not', {condition: enclosed(condition.not, speaker, depth)});
  if (isComparison(condition)) return compared(condition, speaker);
  if (isNever(condition)) return say('sentence.never');
  if (isAlways(condition)) return say('sentence.always');
  const range = rangeOf(condition);
  if (range) return say('op.between', {what: subject(range.ref, speaker), low: range.low, high: range.high});
  const [parts, joint] = 'all' in condition ? ([condition.all, 'sentence.and'] as const) : ([condition.any, 'sentence.or'] as const);
  return parts.map(part => enclosed(part, speaker, depth)).join(say(joint));
}

/** As part of another one: in brackets if it has parts itself. */
function enclosed(condition: Condition, speaker: Speaker, depth: number): string {
  if (isComparison(condition) || isNever(condition) || isAlways(condition) || rangeOf(condition)) return told(condition, speaker, depth);
  const [open, close] = BRACKETS[depth % BRACKETS.length]!;
  return `${open}${told(condition, speaker, depth + 1)}${close}`;
}

function compared({ref, op, value}: Comparison, speaker: Speaker): string {
  const what = subject(ref, speaker);
  const question = answered(ref, speaker.draft);
  const scores = question && scoresOf(question);
  if (scores && typeof value === 'number') {
    if (op === 'lte' && value > scores.low) return speaker.say('op.between', {what, low: scores.low, high: value});
    if (op === 'gte' && value < scores.high) return speaker.say('op.between', {what, low: value, high: scores.high});
  }
  return speaker.say(`op.${op}`, {what, value: said(value, question, speaker)});
}

/** The question whose answer, or a part of it, a reference is to. */
function answered(ref: string, draft: Draft): Question | undefined {
  const [from, key] = ref.split('.');
  return from === 'answer' ? draft.questions.find(question => question.key === key) : undefined;
}

/** What a reference is to. */
export function subject(ref: string, {draft, language, say}: Speaker): string {
  const [from, key = '', part] = ref.split('.');
  if (from !== 'answer') return say(`subject.${from}`, {key});
  const question = answered(ref, draft);
  if (!question) return say('subject.gone', {key});
  const title = say('quoted', {text: titleOf(question, language)});
  if (!part) return title;
  const row = question.rows?.find(each => each.key === part);
  return say('subject.part', {title, part: row ? textFor(language, row.label) || row.key : part});
}

function said(value: Value | undefined, question: Question | undefined, {say, language}: Speaker): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  const label = (key: string) => {
    const choice = question?.choices?.find(each => each.key === key);
    return say('quoted', {text: choice ? textFor(language, choice.label) || key : key});
  };
  if (Array.isArray(value)) return value.map(label).join(', ');
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : label(value);
}
