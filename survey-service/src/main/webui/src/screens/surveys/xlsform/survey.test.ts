import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import {expect, test} from 'vitest';
import {carryOver, keyOf, languageOf, requireForm} from './survey';
import {readWorkbook, type Workbook} from './workbook';

type Cell = string | number | boolean | Date | null;

interface Sheets {
  survey: Cell[][];
  choices?: Cell[][];
  settings?: Cell[][];
  [name: string]: Cell[][] | undefined;
}

/** The workbook as a spreadsheet's program writes it, read again. */
async function workbook(sheets: Sheets): Promise<Workbook> {
  const written = Object.entries(sheets).map(([sheet, rows = []]) => ({
    sheet,
    data: rows.map(row => row.map(value => (value instanceof Date ? {value, format: 'yyyy-mm-dd'} : value === null ? null : {value}))),
  }));
  return readWorkbook(await writeXlsxFile(written as never).toBlob());
}

const CHOICES: Cell[][] = [
  ['list_name', 'name', 'label'],
  ['yn', 'yes', 'Yes'],
  ['yn', 'no', 'No'],
  ['stars', 1, 'Bad'],
  ['stars', 2, 'Fair'],
  ['stars', 3, 'Good'],
  ['why', 'price', 'Price'],
  ['why', 'service', 'Service'],
  ['why', 'none', 'None'],
];

/** A form whose only row has those columns. */
async function one(columns: Record<string, Cell>, choices = CHOICES) {
  const row = {type: 'text', name: 'q', label: 'T', ...columns};
  return carryOver(await workbook({survey: [Object.keys(row), Object.values(row)], choices}), 'en');
}

test.each<[string, Record<string, Cell>, Record<string, unknown>]>([
  ['a text', {type: 'text'}, {kind: 'text'}],
  ['a text as it was called once', {type: 'add text prompt'}, {kind: 'text'}],
  ['a whole number', {type: 'integer', constraint: '. >= 0 and . < 120'}, {kind: 'number', limits: {min: 0, max: 119}}],
  ['a number', {type: 'decimal', constraint: '.<=2.5'}, {kind: 'number', limits: {decimals: 10, max: 2.5}}],
  ['a date', {type: 'date', constraint: ". >= date('2026-01-01')"}, {kind: 'date', limits: {earliest: '2026-01-01'}}],
  ['0 to 10', {type: 'range', parameters: 'start=0 end=10 step=1'}, {kind: 'nps'}],
  ['a range of which nothing is said', {type: 'range'}, {kind: 'rating', scale: 10, style: 'numbers'}],
  ['stars', {type: 'range', parameters: 'start = 1; end = 5', appearance: 'rating'}, {kind: 'rating', scale: 5, style: 'stars'}],
  ['one of some', {type: 'select_one yn'}, {kind: 'single_choice', choices: [{key: 'yes', label: {en: 'Yes'}}, {key: 'no', label: {en: 'No'}}]}],
  ['one of some as it was called once', {type: 'Select One from  yn'}, {kind: 'single_choice', choices: [{key: 'yes', label: {en: 'Yes'}}, {key: 'no', label: {en: 'No'}}]}],
  [
    'numbers as names',
    {type: 'select_one stars', parameters: 'randomize=true'},
    {
      kind: 'single_choice',
      choices: [
        {key: '1', label: {en: 'Bad'}},
        {key: '2', label: {en: 'Fair'}},
        {key: '3', label: {en: 'Good'}},
      ],
      shuffle: true,
    },
  ],
  [
    'one of some or another',
    {type: 'select_one yn or_other'},
    {
      kind: 'single_choice',
      choices: [
        {key: 'yes', label: {en: 'Yes'}},
        {key: 'no', label: {en: 'No'}},
        {key: 'other', label: {en: 'Other'}, other: true},
      ],
    },
  ],
  [
    'several, or none alone',
    {type: 'select_multiple why', constraint: "not(selected(., 'none') and count-selected(.) > 1) and count-selected(.) <= 2"},
    {
      kind: 'multiple_choice',
      choices: [
        {key: 'price', label: {en: 'Price'}},
        {key: 'service', label: {en: 'Service'}},
        {key: 'none', label: {en: 'None'}, exclusive: true},
      ],
      limits: {max: 2},
    },
  ],
  ['an order', {type: 'rank yn'}, {kind: 'ranking', choices: [{key: 'yes', label: {en: 'Yes'}}, {key: 'no', label: {en: 'No'}}]}],
  ['a statement', {type: 'note', required: 'yes'}, {kind: 'statement'}],
  ['a photo', {type: 'add image prompt'}, {kind: 'file', limits: {types: ['image/*']}}],
  ['a file', {type: 'file'}, {kind: 'file'}],
  ['what is required', {required: 'yes'}, {kind: 'text', required: true}],
  ['what is required by a cell that is TRUE', {required: true}, {kind: 'text', required: true}],
  ['what isn’t required', {required: 'false()'}, {kind: 'text'}],
  ['a hint', {hint: 'Please'}, {kind: 'text', description: {en: 'Please'}}],
  ['a length', {constraint: 'string-length(.) >= 3 and string-length(.) < 100'}, {kind: 'text', limits: {minLength: 3}, maxLength: 99}],
  [
    'a form of text',
    {constraint: 'regex(., “^[0-9]{5}$”)', constraint_message: 'Five digits'},
    {kind: 'text', limits: {pattern: '^[0-9]{5}$', patternHint: {en: 'Five digits'}}},
  ],
  ['headings with what can’t be seen', {'  Hint\u00a0': 'Please'}, {kind: 'text', description: {en: 'Please'}}],
  ['other names of columns', {'bind::required': 'true()', 'constraining message': null}, {kind: 'text', required: true}],
  ['a number as a label', {label: 1067}, {kind: 'text', title: {en: '1067'}}],
  ['a truth as a label', {label: true}, {kind: 'text', title: {en: 'TRUE'}}],
  ['a day as a label', {label: new Date(Date.UTC(2026, 2, 1))}, {kind: 'text', title: {en: '2026-03-01'}}],
])('%s is carried over', async (_, columns, asked) => {
  const {draft, lost} = await one(columns);
  expect(draft.questions).toEqual([{key: 'q', title: {en: 'T'}, ...asked}]);
  expect(lost).toEqual([]);
});

test.each<[string, Record<string, Cell>, string, string, string, string | undefined]>([
  ['a place', {type: 'geopoint'}, 'kind', 'geopoint', 'survey A2', undefined],
  ['a time', {type: 'time'}, 'asText', 'time', 'survey A2', 'text'],
  ['an acknowledgement', {type: 'trigger'}, 'asConsent', 'acknowledge', 'survey A2', 'consent'],
  ['a range by fives', {type: 'range', parameters: 'start=0 end=100 step=5'}, 'asNumber', 'range 0–100, step 5', 'survey A2', 'number'],
  ['choices of a file', {type: 'select_one_from_file x.csv'}, 'asText', 'select_one_from_file x.csv', 'survey A2', 'text'],
  ['a list that isn’t there', {type: 'select_one from_village'}, 'noList', 'from_village', 'survey A2', 'text'],
  ['a calculation', {type: 'calculate', calculation: '1 + 1'}, 'dynamic', 'calculate: 1 + 1', 'survey D2', undefined],
  ['choices that depend', {type: 'select_one yn', choice_filter: 'region=${r}'}, 'dynamic', 'choice_filter: region=${r}', 'survey D2', 'single_choice'],
  ['what is there before', {default: 'Hans - Peter'}, 'default', '', 'survey D2', 'text'],
  ['looks that do something', {appearance: 'multiline numbers'}, 'option', 'appearance numbers', 'survey D2', 'text'],
  ['pictures of a question', {'media::image': 'a.png'}, 'option', 'media::image', 'survey D2', 'text'],
  ['a check of others', {type: 'integer', constraint: '. > ${a}'}, 'validator', '. > ${a}', 'survey D2', 'number'],
  ['a check by days', {type: 'date', constraint: '. <= today()'}, 'validator', '. <= today()', 'survey D2', 'date'],
  ['a mark for required', {required: 'x'}, 'asRequired', 'x', 'survey D2', 'text'],
  ['a rule for required', {required: '${a} = 1'}, 'required', '${a} = 1', 'survey D2', 'text'],
  ['who is shown it', {relevant: '${later} = 1'}, 'condition', '${later} = 1', 'survey D2', 'text'],
  ['an unknown column', {requierd: 'yes'}, 'column', 'requierd', '', 'text'],
  ['markup', {label: '**T** <br>'}, 'markup', '', 'survey C2', 'text'],
  ['what isn’t asked', {label: 'T ${plan}'}, 'recall', '${plan}', 'survey C2', 'text'],
  ['a name', {name: 'größe'}, 'key', 'größe → groesse', 'survey B2', 'text'],
  ['a language', {'hint::Klingon': 'x'}, 'language', 'Klingon', '', 'text'],
])('of %s the loss is told with its cell', async (_, columns, loss, detail, place, kind) => {
  const {draft, lost} = await one(columns);
  expect(lost.map(({name: _name, ...rest}) => rest)).toEqual([{loss, detail, place}]);
  expect(draft.questions[0]?.kind).toBe(kind);
});

test('texts are carried over by language; what is missing in one is that of the default language', async () => {
  const book = await workbook({
    survey: [
      ['type', 'name', 'label::German (de)', 'label::English', 'hint'],
      ['text', 'why', 'Warum?', 'Why?', null],
      [null, null, null, null, null],
      ['select_one yn or_other', 'again', 'Wieder?', null, 'Bitte wählen'],
    ],
    choices: [
      ['list name', 'name', 'label:de', 'label:en'],
      ['yn', 'yes', 'Ja', 'Yes'],
    ],
    settings: [
      ['form_title', 'form_id', 'default_language', 'version'],
      ['Laden', 'Shop Form', 'German (de)', 3],
    ],
  });
  expect([languageOf(book), keyOf(book)]).toEqual(['de', 'shop-form']);
  const {draft, lost} = carryOver(book, languageOf(book));
  expect(draft).toMatchObject({
    name: {de: 'Laden', en: 'Laden'},
    languages: ['de', 'en'],
    questions: [
      {key: 'why', title: {de: 'Warum?', en: 'Why?'}},
      {
        key: 'again',
        title: {de: 'Wieder?', en: 'Wieder?'},
        description: {de: 'Bitte wählen', en: 'Bitte wählen'},
        choices: [
          {key: 'yes', label: {de: 'Ja', en: 'Yes'}},
          {key: 'other', label: {de: 'Sonstiges', en: 'Other'}, other: true},
        ],
      },
    ],
  });
  expect(lost).toEqual([{name: 'again', place: '', loss: 'translation', detail: 'en'}]);
});

test('who is shown a group is shown what is in it; what repeats is asked once', async () => {
  const {draft, lost} = carryOver(
    await workbook({
      survey: [
        ['type', 'name', 'label', 'relevant'],
        ['start', 'start', null, null],
        ['integer', 'age', 'Age', null],
        ['begin group', 'adults', null, '${age} >= 18'],
        ['begin_repeat', 'pets', 'Pets', null],
        ['text', 'pet', 'You are ${age}. Pet?', "${age} != 99"],
        ['end_repeat', null, null, null],
        ['end group', null, null, null],
        ['note', 'bye', 'Bye', null],
      ],
    }),
    'en',
  );
  const ref = 'answer.age';
  expect(draft.questions.map(({key, title, showIf}) => ({key, title, showIf}))).toEqual([
    {key: 'age', title: {en: 'Age'}, showIf: undefined},
    {
      key: 'pet',
      title: {en: 'You are {answer.age}. Pet?'},
      showIf: {
        all: [
          {ref, op: 'gte', value: 18},
          {any: [{ref, op: 'unanswered'}, {ref, op: 'ne', value: 99}]},
        ],
      },
    },
    {key: 'bye', title: {en: 'Bye'}, showIf: undefined},
  ]);
  expect(lost).toEqual([
    {name: 'pets', place: 'survey A5', loss: 'repeat', detail: ''},
    {name: 'pets', place: 'survey C5', loss: 'heading', detail: ''},
  ]);
});

const ASKED: Cell[][] = [
  ['type', 'name', 'label', 'relevant'],
  ['select_multiple why', 'many', 'Many', null],
  ['select_one yn', 'one', 'One', null],
  ['select_one stars', 'stars', 'Stars', null],
  ['integer', 'age', 'Age', null],
  ['date', 'day', 'Day', null],
  ['acknowledge', 'ok', 'OK', null],
  ['text', 'words', 'Words', null],
];

const NUMBERS = Array.from({length: 100}, (_, index) => index);

test.each<[string, unknown]>([
  ["selected(${many}, 'price')", {ref: 'answer.many', op: 'includes', value: ['price']}],
  ["not(selected(${many}, 'price'))", {not: {ref: 'answer.many', op: 'includes', value: ['price']}}],
  ["${many} = 'price'", {ref: 'answer.many', op: 'eq', value: ['price']}],
  ['count-selected(${many}) > 0', {ref: 'answer.many', op: 'answered'}],
  ['count-selected(${many}) > 1', undefined],
  ["${one}='yes'", {ref: 'answer.one', op: 'eq', value: 'yes'}],
  ["'yes' = ${ one }", {ref: 'answer.one', op: 'eq', value: 'yes'}],
  ["${one} != ‘yes’", {any: [{ref: 'answer.one', op: 'unanswered'}, {ref: 'answer.one', op: 'ne', value: 'yes'}]}],
  ["${one} = 'perhaps'", undefined],
  ['${stars} >= 2', {ref: 'answer.stars', op: 'includes', value: ['2', '3']}],
  ['2 > ${stars}', {ref: 'answer.stars', op: 'includes', value: ['1']}],
  ["${age} > 17 and (${age} < 65 or ${one} = 'no')", {all: [{ref: 'answer.age', op: 'gt', value: 17}, {any: [{ref: 'answer.age', op: 'lt', value: 65}, {ref: 'answer.one', op: 'eq', value: 'no'}]}]}],
  [
    "(${age} > 17 and ${age} < 65) and ((${age} = 1 or ${one} != 'no') or (${age} = 2 and ${age} = 3))",
    {
      all: [
        {ref: 'answer.age', op: 'gt', value: 17},
        {ref: 'answer.age', op: 'lt', value: 65},
        {
          any: [
            {ref: 'answer.age', op: 'eq', value: 1},
            {ref: 'answer.one', op: 'unanswered'},
            {ref: 'answer.one', op: 'ne', value: 'no'},
            {all: [{ref: 'answer.age', op: 'eq', value: 2}, {ref: 'answer.age', op: 'eq', value: 3}]},
          ],
        },
      ],
    },
  ],
  [NUMBERS.map(age => `\${age} = ${age}`).join(' or '), {any: NUMBERS.map(value => ({ref: 'answer.age', op: 'eq', value}))}],
  ["${age} = -1", {ref: 'answer.age', op: 'eq', value: -1}],
  ["${age} + 1 > 3", undefined],
  ["${day} < date('2026-02-01')", {ref: 'answer.day', op: 'lt', value: '2026-02-01'}],
  ['${day} < today()', undefined],
  ["${ok} = 'OK'", {ref: 'answer.ok', op: 'eq', value: true}],
  ["${words} != ''", {ref: 'answer.words', op: 'answered'}],
  ["string-length(${words}) = 0", {ref: 'answer.words', op: 'unanswered'}],
  ["contains(${words}, 'late')", {ref: 'answer.words', op: 'contains', value: 'late'}],
  ["if(${age} > 1, 'a', 'b') = 'a'", undefined],
  ["../age > 1", undefined],
  ["${many} = ${one}", undefined],
  ["'yes' =", undefined],
  ['('.repeat(200) + '${age} = 1' + ')'.repeat(200), undefined],
])('%s', async (relevant, condition) => {
  const {draft, lost} = carryOver(await workbook({survey: [...ASKED, ['text', 'last', 'Last', relevant]], choices: CHOICES}), 'en');
  expect(draft.questions.at(-1)?.showIf).toEqual(condition);
  expect(lost.filter(({loss}) => loss === 'condition').length).toBe(condition ? 0 : 1);
});

test('choices get keys of ours, and pictures if all have addresses', async () => {
  const choices: Cell[][] = [
    ['list_name', 'name', 'label', 'image'],
    ['p', 'q.1', 'A', 'https://a.example/1.png'],
    ['p', 'Q 1', 'B', 'https://a.example/2.png'],
    ['n', 'a', 'A', 'a.png'],
  ];
  const pictures = await one({type: 'select_one p'}, choices);
  expect(pictures.draft.questions[0]).toMatchObject({
    kind: 'picture_choice',
    choices: [
      {key: 'q-1', image: 'https://a.example/1.png'},
      {key: 'q-2', image: 'https://a.example/2.png'},
    ],
  });
  const other = await one({type: 'select_one p or_other'}, choices);
  expect(other.draft.questions[0]?.kind).toBe('single_choice');
  expect(other.draft.questions[0]?.choices?.some(choice => choice.image)).toBe(false);
  expect(other.lost).toContainEqual({name: 'q', place: 'survey A2', loss: 'picture', detail: ''});
  expect(pictures.lost).toEqual([
    {name: 'p', place: '', loss: 'key', detail: 'q.1 → q-1, Q 1 → q-2'},
    {name: 'n', place: 'choices D4', loss: 'picture', detail: ''},
  ]);
});

test('what a form has besides is told', async () => {
  const book = await workbook({
    survey: [['type', 'name', 'label']],
    settings: [
      ['form_id', 'public_key'],
      ['f', 'secret'],
    ],
    entities: [['list_name'], ['trees']],
  });
  expect(carryOver(book, 'en').lost).toEqual([
    {name: '', place: 'settings B2', loss: 'survey', detail: 'public_key'},
    {name: '', place: '', loss: 'survey', detail: 'entities'},
  ]);
});

/** A small workbook whose sheet has those rows. */
async function readPlaced(rows: string) {
  const parts = unzipSync(new Uint8Array(await (await writeXlsxFile([{sheet: 'survey', data: [[{value: 'type'}]]}] as never).toBlob()).arrayBuffer()));
  const sheet = Object.keys(parts).find(name => name.includes('worksheets/sheet'))!;
  const xml = strFromU8(parts[sheet]!).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`);
  return readWorkbook(new Blob([zipSync({...parts, [sheet]: strToU8(xml)}) as Uint8Array<ArrayBuffer>]));
}

test('a sheet may be as large as that', async () => {
  const book = await readPlaced('<row r="1"><c r="A1"><v>1</v></c></row><row r="9999"><c r="SF9999" t="inlineStr"><is><t>r="A99999999"</t></is></c></row>');
  expect(book.get('survey')).toHaveLength(9999);
  expect(book.get('survey')?.at(-1)?.at(-1)).toBe('r="A99999999"');
}, 30_000);

test.each<[string, () => Promise<unknown>, string]>([
  ['no archive', () => readWorkbook(new Blob(['type,name'])), 'workbook'],
  ['another archive', () => readWorkbook(new Blob([zipSync({'a.xml': strToU8('<a/>')}) as Uint8Array<ArrayBuffer>])), 'workbook'],
  ['a file that is too large', () => readWorkbook(new Blob([new Uint8Array(5_000_001)])), 'large'],
  ['contents that are too large', () => readWorkbook(new Blob([zipSync({'a.xml': new Uint8Array(20_000_001)}) as Uint8Array<ArrayBuffer>])), 'large'],
  ['a row far below', () => readPlaced('<row r="999999999"><c r="A999999999" t="inlineStr"><is><t>x</t></is></c></row>'), 'large'],
  ['an empty row far below', () => readPlaced("<row spans='1:1' r='1048576'/>"), 'large'],
  ['a cell far below, whose row has no number', () => readPlaced('<row><c s="1" r="A1048576"><v>1</v></c></row>'), 'large'],
  ['a sign before the number', () => readPlaced('<row customFormat=">" r="50001"/>'), 'large'],
  ['another number before', () => readPlaced(`<row x=' r="1"' r="50001"/>`), 'large'],
  ['another name of the same', () => readPlaced('<x:row r="50001"/>'), 'large'],
  ['a cell far to the right', () => readPlaced('<row r="1"><c r="SG1"><v>1</v></c></row>'), 'large'],
  ['much that is empty', () => readPlaced('<row r="50000"><c r="CW50000"><v>1</v></c></row>'), 'large'],
  ['a number in other words', () => readPlaced('<row r="1e9"><c r="A1"><v>1</v></c></row>'), 'workbook'],
  ['a workbook without a form', async () => requireForm(await workbook({survey: [['name'], ['a']]})), 'sheet'],
])('%s is refused', async (_, read, reason) => {
  await expect(read()).rejects.toMatchObject({reason});
}, 30_000);
