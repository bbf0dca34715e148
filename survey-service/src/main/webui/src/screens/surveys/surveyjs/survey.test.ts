import {expect, test} from 'vitest';
import {isSurveyJs, languageOf} from './document';
import {carryOver} from './survey';

const one = (element: Record<string, unknown>) => carryOver({elements: [{name: 'Q 1', title: 'T', ...element}]}, 'en');

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['a line', {type: 'text', isRequired: true}, {kind: 'text', required: true}],
  ['a text', {type: 'comment', maxLength: 90}, {kind: 'text', maxLength: 90}],
  ['a number', {type: 'text', inputType: 'number', min: 0, max: 9}, {kind: 'number', limits: {min: 0, max: 9}}],
  ['a date', {type: 'text', inputType: 'date', min: '2026-01-01', max: 'today'}, {kind: 'date', limits: {earliest: '2026-01-01'}}],
  ['an address for mails', {type: 'text', inputType: 'email', isRequired: true}, {kind: 'contact', required: true, fields: [{key: 'email', required: true}]}],
  ['0 to 10', {type: 'rating', rateMin: 0, rateMax: 10, minRateDescription: 'no'}, {kind: 'nps', low: {en: 'no'}}],
  ['usual ratings', {type: 'rating'}, {kind: 'rating', scale: 5, style: 'numbers'}],
  ['stars', {type: 'rating', rateMax: 7, rateType: 'stars'}, {kind: 'rating', scale: 7, style: 'stars'}],
  ['ratings by values', {type: 'rating', rateValues: [1, 2, 3]}, {kind: 'rating', scale: 3, style: 'numbers'}],
  [
    'one of some',
    {type: 'dropdown', choices: [{value: 1, text: 'One'}, 'zwölf'], showOtherItem: true, otherText: 'Else'},
    {
      kind: 'single_choice',
      choices: [
        {key: '1', label: {en: 'One'}},
        {key: 'zwoelf', label: {en: 'zwölf'}},
        {key: 'other', label: {en: 'Else'}, other: true},
      ],
    },
  ],
  [
    'several of some',
    {type: 'checkbox', choices: ['a', 'A'], showNoneItem: true, maxSelectedChoices: 2, choicesOrder: 'random'},
    {
      kind: 'multiple_choice',
      choices: [
        {key: 'a', label: {en: 'a'}},
        {key: 'a-2', label: {en: 'A'}},
        {key: 'none', label: {en: 'None'}, exclusive: true},
      ],
      limits: {max: 2},
      shuffle: true,
    },
  ],
  [
    'pictures',
    {type: 'imagepicker', choices: [{value: 'x', imageLink: 'https://a.example/x.png'}]},
    {kind: 'picture_choice', choices: [{key: 'x', label: {en: 'x'}, image: 'https://a.example/x.png'}]},
  ],
  ['an order', {type: 'ranking', choices: ['a']}, {kind: 'ranking', choices: [{key: 'a', label: {en: 'a'}}]}],
  [
    'a matrix',
    {type: 'matrix', columns: ['good'], rows: [{value: 'R', text: 'Row'}]},
    {kind: 'matrix', choices: [{key: 'good', label: {en: 'good'}}], rows: [{key: 'r', label: {en: 'Row'}}]},
  ],
  ['files', {type: 'file', acceptedTypes: 'image/png,.pdf', maxSize: 1024, allowMultiple: true}, {kind: 'file', limits: {types: ['image/png'], maxBytes: 1024, max: 10}}],
])('%s are carried over', (_, element, asked) => {
  const {draft, lost} = one(element);
  expect(draft.questions).toEqual([{key: 'q-1', title: {en: 'T'}, ...asked}]);
  expect(lost).toEqual([]);
});

test.each<[string, Record<string, unknown>, string, unknown]>([
  ['a table of questions', {type: 'matrixdynamic'}, 'kind', undefined],
  ['a signature', {type: 'signaturepad'}, 'kind', undefined],
  ['yes and no', {type: 'boolean'}, 'asChoice', 'single_choice'],
  ['a scale by tens', {type: 'rating', rateMin: 0, rateMax: 100, rateStep: 10}, 'asChoice', 'single_choice'],
  ['a password', {type: 'text', inputType: 'password'}, 'asText', 'text'],
  ['a formula', {type: 'comment', validators: [{type: 'expression', expression: '{a} > 1'}]}, 'validator', 'text'],
  ['what is there before', {type: 'comment', defaultValue: 'x'}, 'default', 'text'],
  ['a rule for who must', {type: 'comment', requiredIf: '{a} > 1'}, 'dynamic', 'text'],
  ['choices from elsewhere', {type: 'dropdown', choicesByUrl: {url: 'https://a.example'}}, 'dynamic', 'single_choice'],
  ['pictures without https', {type: 'imagepicker', choices: [{value: 'x', imageLink: 'x.png'}]}, 'picture', 'single_choice'],
  ['who is shown it', {type: 'comment', visibleIf: 'age({born}) > 18'}, 'condition', 'text'],
  ['markup', {type: 'comment', title: '<b>T</b>'}, 'markup', 'text'],
  ['what isn’t asked', {type: 'comment', title: 'T {plan}'}, 'recall', 'text'],
])('of %s the loss is told', (_, element, loss, kind) => {
  const {draft, lost} = one(element);
  expect(lost.map(({loss: of}) => of)).toEqual([loss]);
  expect(draft.questions[0]?.kind).toBe(kind);
});

test('texts are carried over by language, those of no language as the one that was said', () => {
  const {draft} = carryOver(
    {
      title: {default: 'Shop', fr: 'Boutique'},
      completedHtml: '<p>Thanks &amp; bye</p>',
      pages: [{elements: [{type: 'comment', name: 'why', title: {default: 'Why?', 'pt-br': 'Por quê?'}}]}],
    },
    'en',
  );
  expect(draft).toMatchObject({
    name: {en: 'Shop', fr: 'Boutique'},
    languages: ['en', 'fr', 'pt-BR'],
    thanks: {en: 'Thanks & bye'},
    questions: [{title: {en: 'Why?', 'pt-BR': 'Por quê?'}}],
  });
});

test('who is shown a page or panel is shown what is on it', () => {
  const {draft, lost} = carryOver(
    {
      pages: [
        {elements: [{type: 'rating', name: 'nps', rateMin: 0, rateMax: 10}]},
        {
          visibleIf: '{nps} <= 6',
          elements: [
            {
              type: 'panel',
              name: 'box',
              visibleIf: '{nps} > 2',
              elements: [{type: 'comment', name: 'why', title: 'You gave {nps}', visibleIf: '{nps} <> 4'}],
            },
          ],
        },
      ],
      completedHtmlOnCondition: [{expression: '{nps} < 3', html: 'Sorry'}],
    },
    'en',
  );
  const ref = 'answer.nps';
  expect(draft.questions[1]).toEqual({
    key: 'why',
    kind: 'text',
    title: {en: 'You gave {answer.nps}'},
    showIf: {
      all: [
        {ref, op: 'lte', value: 6},
        {ref, op: 'gt', value: 2},
        {any: [{ref, op: 'unanswered'}, {ref, op: 'ne', value: 4}]},
      ],
    },
  });
  expect(draft.logic.ends).toEqual([{key: 'end-1', when: {ref, op: 'lt', value: 3}, text: {en: 'Sorry'}}]);
  expect(lost).toEqual([]);
});

const asked = {
  elements: [
    {type: 'checkbox', name: 'Many', choices: ['A', 'B']},
    {type: 'dropdown', name: 'one', choices: ['A', 'B']},
    {type: 'boolean', name: 'yes'},
    {type: 'matrix', name: 'grid', columns: ['good', 'bad'], rows: ['price']},
    {type: 'comment', name: 'words'},
  ],
};

const WORDS = Array.from({length: 60}, (_, index) => `w${index}`);

test.each<[string, unknown]>([
  ["{Many} contains 'A'", {ref: 'answer.many', op: 'includes', value: ['a']}],
  ["{Many} anyof ['A', 'B']", {ref: 'answer.many', op: 'includes', value: ['a', 'b']}],
  ["{Many} allof ['A', 'B']", {ref: 'answer.many', op: 'includes_all', value: ['a', 'b']}],
  ["{Many} = ['A']", {ref: 'answer.many', op: 'eq', value: ['a']}],
  ["{Many} = 'A'", undefined],
  ["{one} = 'B'", {ref: 'answer.one', op: 'eq', value: 'b'}],
  ["{one} = 'C'", undefined],
  ['{yes} = true', {ref: 'answer.yes', op: 'eq', value: 'true'}],
  ["{grid.price} = 'bad'", {ref: 'answer.grid.price', op: 'eq', value: 'bad'}],
  ["{words} contains 'late'", {ref: 'answer.words', op: 'contains', value: 'late'}],
  ['{words} notempty', {ref: 'answer.words', op: 'answered'}],
  ["!({one} = 'A')", {not: {ref: 'answer.one', op: 'eq', value: 'a'}}],
  ["{one} = 'A' or {words} empty", {any: [{ref: 'answer.one', op: 'eq', value: 'a'}, {ref: 'answer.words', op: 'unanswered'}]}],
  [WORDS.map(word => `{words} = '${word}'`).join(' or '), {any: WORDS.map(value => ({ref: 'answer.words', op: 'eq', value}))}],
  [WORDS.map(word => `{words} contains '${word}'`).join(' and '), {all: WORDS.map(value => ({ref: 'answer.words', op: 'contains', value}))}],
  ["iif({one} = 'A', 1, 2) = 1", undefined],
  ['{one} + 1 = 2', undefined],
  ['{one} = {words}', undefined],
])('%s', (visibleIf, condition) => {
  const {draft} = carryOver({elements: [...asked.elements, {type: 'comment', name: 'last', visibleIf}]}, 'en');
  expect(draft.questions.at(-1)?.showIf).toEqual(condition);
});

test('a document is known by its form', () => {
  expect(isSurveyJs({pages: []})).toBe(true);
  expect(isSurveyJs({elements: []})).toBe(true);
  expect(isSurveyJs({key: 'nps', languages: ['de'], questions: []})).toBe(false);
  expect(languageOf({locale: 'pt-br'})).toBe('pt-BR');
  expect(languageOf({})).toBe('en');
});
