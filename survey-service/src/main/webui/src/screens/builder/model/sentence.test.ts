import {createInstance} from 'i18next';
import {expect, test} from 'vitest';
import {icu} from '../../../app/icu';
import de from '../../../locales/de/builder.json';
import en from '../../../locales/en/builder.json';
import type {Condition} from './draft';
import {sample} from './sample';
import {describe, targetOf} from './sentence';

const words = createInstance();
await words.use(icu).init({lng: 'en', resources: {en: {builder: en}, de: {builder: de}}, defaultNS: 'builder', interpolation: {escapeValue: false}, showSupportNotice: false} as never);
const speaker = (language: string) => ({say: words.getFixedT(language) as never, language, draft: sample});

const atMostSix: Condition = {ref: 'answer.nps', op: 'lte', value: 6};
/** One that is told by its letter, as it isn't there. */
const has = (ref: string): Condition => ({ref: `answer.${ref}`, op: 'answered'});
const cheap: Condition = {ref: 'answer.what', op: 'includes', value: ['price', 'service']};

test.each<[Condition, string]>([
  [atMostSix, '“How likely?” is 0 to 6'],
  [{ref: 'answer.nps', op: 'gte', value: 10}, '“How likely?” is at least 10'],
  [{all: [{ref: 'answer.nps', op: 'gte', value: 7}, {ref: 'answer.nps', op: 'lte', value: 8}]}, '“How likely?” is 7 to 8'],
  [{all: [atMostSix, {any: [cheap, {ref: 'answer.why', op: 'unanswered'}]}]}, '“How likely?” is 0 to 6 and (“What for?” includes one of “Price”, “Service” or “You said {answer.nps}. Why?” is unanswered)'],
  [{not: atMostSix}, 'it isn’t so that “How likely?” is 0 to 6'],
  [{ref: 'hidden.branch', op: 'eq', value: 'north'}, 'hidden field branch is “north”'],
  [{ref: 'answer.gone', op: 'answered'}, 'gone (not there) is answered'],
  [{any: []}, 'never'],
  // Groups in others of their kind are one.
  [{all: [has('a'), {all: [has('b'), {all: [has('c')]}]}]}, 'a and b and c'],
  [{any: [has('a'), {any: [has('b'), {any: [{all: [has('c')]}]}]}]}, 'a or b or c'],
  [{all: [has('a'), {all: [{ref: 'answer.nps', op: 'lte', value: 8}, {ref: 'answer.nps', op: 'gte', value: 7}]}]}, 'a and “How likely?” is 7 to 8'],
  [{not: {not: {any: [has('a'), {all: []}]}}}, 'always'],
  [{all: [has('a'), {not: {all: []}}]}, 'never'],
  [{any: [has('a'), {any: []}]}, 'a'],
  // What alternates shows where it begins and ends.
  [{all: [has('a'), {any: [has('b'), {all: [has('c'), {any: [has('d'), has('e')]}]}]}]}, 'a and (b or [c and (d or e)])'],
  [{all: [{not: has('a')}, has('b')]}, '(it isn’t so that a) and b'],
  [{all: [{not: {any: [has('a'), {all: [has('b'), has('c')]}]}}, has('d')]}, '(it isn’t so that [a or (b and c)]) and d'],
])('%j is told', (condition, expected) => expect(describe(condition, speaker('en')).replace(/\b([a-e]) \(not there\) is answered/g, '$1')).toBe(expected));

test('in German, in German words', () => expect(describe(atMostSix, speaker('de'))).toBe('„Wie wahrscheinlich?“ ist 0 bis 6'));

test.each([
  ['what', '“What for?”'],
  ['sorry', 'the end “sorry”'],
  ['end', 'the usual thanks'],
])('a jump to %s leads to %s', (key, expected) => expect(targetOf(key, speaker('en'))).toBe(expected));
