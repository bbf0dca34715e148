import {expect, test} from 'vitest';
import {columnOfField, languageOf, readRow, unknownValues, type Reading} from './rows';
import {guessed, twice, type Survey} from './targets';

const survey = {
  key: 'shop',
  languages: ['de', 'en'],
  timeZone: 'Europe/Berlin',
  logic: {hidden: ['plan']},
  questions: [
    {key: 'nps', kind: 'nps', title: {en: 'How likely?', de: 'Wie wahrscheinlich?'}, high: {en: 'Very likely', de: 'Sehr'}},
    {
      key: 'how',
      kind: 'single_choice',
      title: {en: 'How did you come?', de: 'Wie kamen Sie?'},
      choices: [{key: 'bus', label: {en: 'By bus', de: 'Mit dem Bus'}}, {key: 'else', label: {en: 'Else', de: 'Sonst'}, other: true}],
    },
    {
      key: 'what',
      kind: 'multiple_choice',
      title: {en: 'What?'},
      choices: [{key: 'shoes', label: {en: 'Shoes', de: 'Schuhe'}}, {key: 'hats', label: {en: 'Hats', de: 'Hüte'}}],
    },
    {
      key: 'parts',
      kind: 'matrix',
      title: {en: 'How good?'},
      rows: [{key: 'bed', label: {en: 'Bed', de: 'Bett'}}, {key: 'food', label: {en: 'Food'}}],
      choices: [{key: 'good', label: {en: 'Good', de: 'Gut'}}, {key: 'bad', label: {en: 'Bad', de: 'Schlecht'}}],
    },
    {key: 'you', kind: 'contact', title: {en: 'You'}, fields: [{key: 'email'}]},
    {key: 'day', kind: 'date', title: {en: 'Day'}},
    {key: 'ok', kind: 'consent', title: {en: 'Okay?'}},
    {key: 'hello', kind: 'statement', title: {en: 'Hello'}},
  ],
} as unknown as Survey;

const reading = (mapping: Reading['mapping'], more: Partial<Reading> = {}): Reading => ({
  survey,
  mapping,
  assigned: {},
  settings: {channel: 'web', dateLanguage: 'de', zone: 'Europe/Berlin', keepValid: false},
  ...more,
});

test('columns are known by keys, titles in any language, and what other tools make of them', () => {
  const columns = ['Zeitstempel', 'Wie wahrscheinlich?', 'how', 'How did you come? [Other]', 'What? [Shoes]', 'what[hats]', 'How good? - Bett', 'parts.food', 'you.email', 'hidden.plan', 'Kundennummer', '???'];
  expect(guessed(columns, survey)).toEqual({
    Zeitstempel: 'answeredAt',
    'Wie wahrscheinlich?': 'answer:nps',
    how: 'answer:how',
    'How did you come? [Other]': 'other:how',
    'What? [Shoes]': 'choice:what:shoes',
    'what[hats]': 'choice:what:hats',
    'How good? - Bett': 'part:parts:bed',
    'parts.food': 'part:parts:food',
    'you.email': 'part:you:email',
    'hidden.plan': 'hidden:plan',
    Kundennummer: 'respondent',
    '???': '',
  });
});

test.each(['Nr.', 'No', 'Nummer', 'number', 'Lfd. Nr.'])('%s may count the lines of a file, and is no id', column => expect(guessed([column], survey)).toEqual({[column]: ''}));

test('a target is given once', () => expect(twice({a: 'answer:nps', b: 'answer:nps', c: '', d: ''})).toEqual(['answer:nps']));

test('a row becomes a response', () => {
  const mapping = guessed(['Datum', 'nps', 'how', 'what', 'parts.bed', 'parts.food', 'you.email', 'day', 'ok', 'plan', 'Sprache', 'Kunde'], survey);
  const row = {
    Datum: '24.07.2026 12:00',
    nps: '9 - sehr',
    how: 'Mit dem Bus',
    what: 'Schuhe, Hüte',
    'parts.bed': 'GUT',
    'parts.food': '',
    'you.email': 'a@b.example',
    day: '01.02.2026',
    ok: 'Ja',
    plan: 'pro',
    Sprache: 'Deutsch',
    Kunde: 'c-1',
  };
  expect(readRow(row, reading(mapping))).toEqual({
    flaws: [],
    body: {
      channel: 'web',
      survey: 'shop',
      answeredAt: '2026-07-24T10:00:00.000Z',
      state: 'complete',
      language: 'de',
      respondent: 'c-1',
      hidden: {plan: 'pro'},
      answers: [
        {question: 'nps', value: 9},
        {question: 'how', value: ['bus']},
        {question: 'what', value: ['shoes', 'hats']},
        {question: 'parts', value: {bed: 'good'}},
        {question: 'you', value: {email: 'a@b.example'}},
        {question: 'day', value: '2026-02-01'},
        {question: 'ok', value: true},
      ],
    },
  });
});

test('what is no choice is own words where there are some, unless somebody decides', () => {
  const mapping = guessed(['how'], survey);
  const answers = (assigned = {}) => readRow({how: 'by sledge'}, reading(mapping, {assigned})).body.answers;
  expect(answers()).toEqual([{question: 'how', value: ['else'], other: 'by sledge'}]);
  expect(answers({how: {'by sledge': 'bus'}})).toEqual([{question: 'how', value: ['bus']}]);
  expect(answers({how: {'by sledge': ''}})).toEqual([]);
});

test('a score is told by a number, by what an end of the scale is called, or by what somebody decides', () => {
  const mapping = {a: 'answer:nps'} as const;
  const answers = (a: string, assigned = {}) => readRow({a}, reading(mapping, {assigned})).body.answers.map(({value}) => value);
  expect(answers('very LIKELY')).toEqual([10]);
  expect(answers('quite', {nps: {quite: '7'}})).toEqual([7]);
  expect(answers('quite', {nps: {quite: ''}})).toEqual([]);
  expect(unknownValues([{a: 'quite'}, {a: '9'}, {a: 'sehr'}, {a: ''}], reading(mapping)).map(({value}) => value)).toEqual(['quite']);
});

test('what may be no score is a value that nobody knows', () => {
  const rows = ['9/10', '4/5', '9-10', '10:30', '1-2', '9 - sehr'].map(a => ({a}));
  expect(unknownValues(rows, reading({a: 'answer:nps'})).map(({value}) => value)).toEqual(['4/5', '9-10', '10:30', '1-2']);
  expect(rows.map(row => readRow(row, reading({a: 'answer:nps'})).body.answers[0]?.value)).toEqual([9, undefined, undefined, undefined, undefined, 9]);
});

test('columns of choices are ticked, and own words have a column', () => {
  const mapping = {a: 'choice:what:shoes', b: 'choice:what:hats', c: 'other:how'} as const;
  expect(readRow({a: 'Shoes', b: '0', c: 'sledge'}, reading(mapping)).body.answers).toEqual([
    {question: 'how', value: ['else'], other: 'sledge'},
    {question: 'what', value: ['shoes']},
  ]);
});

test('what is wrong is named by its column', () => {
  const mapping = guessed(['nps', 'what', 'parts.bed', 'Datum', 'ok', 'Sprache'], survey);
  const row = {nps: 'great', what: 'socks|hats', 'parts.bed': 'so so', Datum: 'soon', ok: 'maybe', Sprache: 'Klingon'};
  expect(readRow(row, reading(mapping)).flaws.map(({column, reason, value}) => [column, reason, value])).toEqual([
    ['nps', 'score', 'great'],
    ['what', 'choice', 'socks'],
    ['parts.bed', 'choice', 'so so'],
    ['ok', 'flag', 'maybe'],
    ['Datum', 'time', 'soon'],
    ['Sprache', 'language', 'Klingon'],
  ]);
  expect(readRow({nps: '9-Oct', what: '10.12.2026'}, reading(mapping))).toMatchObject({
    body: {answers: []},
    flaws: [
      {column: 'nps', reason: 'day', value: '9-Oct'},
      {column: 'what', reason: 'day', value: '10.12.2026'},
    ],
  });
  expect(readRow({nps: ' '}, reading(mapping)).flaws).toEqual([{column: '', reason: 'empty', value: ''}]);
});

test('values that nobody knows are counted', () => {
  const mapping = guessed(['what', 'how'], survey);
  const rows = [{what: 'socks|hats', how: 'bus'}, {what: 'socks', how: 'sledge'}];
  expect(unknownValues(rows, reading(mapping)).map(({question, value, count}) => [question.key, value, count])).toEqual([
    ['what', 'socks', 2],
    ['how', 'sledge', 1],
  ]);
});

test('a value is counted in all columns and cells where it is, and the same of another question apart', () => {
  const rows = [{a: 'so so', b: 'so so', c: 'so so|hats'}, {a: 'so so', b: 'good', c: 'so so'}, {a: ' so so ', b: '', c: 'so so, hats'}];
  const found = unknownValues(rows, {survey, mapping: {a: 'part:parts:bed', b: 'part:parts:food', c: 'answer:what'}});
  expect(found.map(({question, value, count}) => [question.key, value, count])).toEqual([
    ['parts', 'so so', 4],
    ['what', 'so so', 3],
  ]);
});

test('many rows with many choices are gone through at once', () => {
  const choices = Array.from({length: 300}, (_, index) => ({key: `c${index}`, label: {en: `Choice ${index}`, de: `Wahl ${index}`}}));
  const large = {...survey, questions: [{key: 'town', kind: 'single_choice', choices}]} as unknown as Survey;
  const rows = Array.from({length: 100_000}, (_, index) => ({town: index % 2 ? `Wahl ${index % 300}` : `Town ${index % 5000}`}));
  expect(unknownValues(rows, {survey: large, mapping: {town: 'answer:town'}})).toHaveLength(2500);
});

test('a language is known by its tag, one alike, and its name', () => {
  expect(['de-AT', 'EN', 'Englisch', 'german', 'fr'].map(text => languageOf(text, ['de', 'en']))).toEqual(['de', 'en', 'en', 'de', undefined]);
});

test('what the service finds wrong is told by the column', () => {
  const mapping = {A: 'answer:nps', B: 'part:parts:bed', C: 'choice:what:hats', D: 'answeredAt', E: 'hidden:plan', F: 'other:how'} as const;
  const body = {answers: ['nps', 'parts', 'what', 'how'].map(question => ({question, value: 0}))};
  expect(
    ['answers[0].value', 'answers[1].value.bed', 'answers[2].value', 'answers[3].other', 'answeredAt', 'hidden.plan', 'answers'].map(field =>
      columnOfField(field, body, mapping),
    ),
  ).toEqual(['A', 'B', 'C', 'F', 'D', 'E', '']);
});
