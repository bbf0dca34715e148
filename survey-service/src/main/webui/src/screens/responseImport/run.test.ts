import {beforeEach, expect, test, vi} from 'vitest';
import {Refusal} from '../../api/refusal';
import type {ReadRow, Reading} from './rows';
import {imports, isTried, start, type Job} from './run';

/** What was sent, call by call. */
const sent: {dryRun: string; lines: ({id: string} & ReadRow['body'])[]}[] = [];
const answers: (() => void)[] = [];

vi.mock('../../app/queries', () => ({queries: {invalidateQueries: () => Promise.resolve()}}));
vi.mock('../../api/client', () => ({
  gatewayApi: {
    POST: (_: string, {params, body}: {params: {query: {dryRun: string}}; body: string}) => {
      answers.shift()?.();
      const lines = body.split('\n').map(line => JSON.parse(line) as (typeof sent)[number]['lines'][number]);
      sent.push({dryRun: params.query.dryRun, lines});
      return lines
        .map(({answers: given}, index) =>
          JSON.stringify(
            given[0]?.value === 11
              ? {line: index + 1, state: 'rejected', problem: {violations: [{field: 'answers[0].value', message: 'is too high'}]}}
              : {line: index + 1, state: 'accepted', ...(given[0]?.value === 10 && {adjusted: [{field: 'state', message: 'is left out'}]})},
          ),
        )
        .join('\n');
    },
  },
  taken: (value: string) => Promise.resolve({value, tag: '', next: ''}),
}));
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);

const reading = {
  survey: {key: 'nps', languages: ['en'], questions: [{key: 'nps', kind: 'nps'}]},
  mapping: {No: 'id', Score: 'answer:nps'},
  assigned: {},
  settings: {channel: 'web', dateLanguage: 'de', zone: 'UTC', keepValid: false},
} as unknown as Reading;

function job(rows: Record<string, string>[], read = reading): Job {
  return {
    surveyId: 's',
    table: {columns: Object.keys(read.mapping), rows},
    name: 'old.csv',
    reading: read,
    tellFlaw: ({column, reason, value}) => `${column} ${reason} ${value}`,
    tellLine: ({problem, adjusted}) => (problem?.violations ?? adjusted)?.[0]?.message ?? '',
  };
}

const rows = (count: number) => Array.from({length: count}, (_, index) => ({No: String(index), Score: String(index % 10)}));

beforeEach(() => {
  sent.length = 0;
  answers.length = 0;
  imports.clear();
});

test('what is wrong is told of its row, whoever finds it, and the rest is taken', async () => {
  await start(job([{No: '1', Score: '9'}, {No: '2', Score: 'good'}, {No: '3', Score: '11'}, {No: '1', Score: '8'}, {No: '4', Score: '10'}]), true);

  expect(imports.run.now()).toMatchObject({
    dryRun: true,
    done: 5,
    all: 5,
    isOver: true,
    taken: 2,
    partly: [{row: 4, why: 'is left out'}],
    rejected: [
      {row: 1, why: 'Score score good'},
      {row: 2, why: 'is too high'},
      {row: 3, why: 'No twice 2'},
    ],
  });
  expect(sent.map(({dryRun, lines}) => [dryRun, lines.length])).toEqual([['true', 3]]);
});

test.each([true, false])('what is taken without its mistakes is told of, if that is wanted (dry run: %s), but not what would be dated now', async dryRun => {
  const given = job(
    [
      {Score: '9', Why: 'c', At: '2026-01-05', State: 'yes'},
      {Score: '9', Why: 'a', At: 'soon', State: 'yes'},
      {Score: '9', Why: 'a', At: '2026-01-05', State: 'perhaps'},
      {Score: '8', Why: 'a', At: '2026-01-05', State: 'yes', From: 'soon'},
      {Score: '11', Why: 'c', At: '2026-01-05', State: 'yes'},
      {Score: '10', Why: 'c', At: '2026-01-05', State: 'yes'},
      {Score: '7', Why: 'a', At: '2026-01-05', State: 'yes'},
    ],
    {
      ...reading,
      survey: {...reading.survey, questions: [...reading.survey.questions!, {key: 'why', kind: 'single_choice', choices: [{key: 'a'}, {key: 'b'}]}]},
      mapping: {Score: 'answer:nps', Why: 'answer:why', At: 'answeredAt', State: 'state', From: 'startedAt'},
      settings: {...reading.settings, keepValid: true},
    },
  );
  await start(given, dryRun);

  expect(imports.run.now()).toMatchObject({
    taken: 4,
    partly: [
      {row: 0, why: 'Why choice c'},
      {row: 3, why: 'From time soon'},
      {row: 5, why: 'Why choice c; is left out'},
    ],
    rejected: [
      {row: 1, why: 'At time soon'},
      {row: 2, why: 'State state perhaps'},
      {row: 4, why: 'is too high'},
    ],
  });
});

test('the same file again has the same ids', async () => {
  await start(job(rows(3)), false);
  imports.clear();
  await start(job(rows(3)), false);

  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  expect(new Set(sent[0]?.lines.map(({id}) => id)).size).toBe(3);
});

test('what broke off goes on where it was', async () => {
  answers.push(
    () => undefined,
    () => {
      throw new Refusal(503, {detail: 'away'});
    },
  );
  await start(job(rows(600)), false);
  expect(imports.run.now()).toMatchObject({done: 250, taken: 250, isOver: true, problem: 'away'});

  await imports.goOn();

  expect(imports.run.now()).toMatchObject({done: 600, taken: 600, isOver: true, problem: ''});
  expect(sent.flatMap(({lines}) => lines.map(({id}) => id))).toHaveLength(600);
});

test('what is stopped goes on, too', async () => {
  answers.push(() => imports.stop());
  await start(job(rows(300)), false);
  expect(imports.run.now()).toMatchObject({done: 250, isOver: true, problem: ''});

  await imports.goOn();

  expect(imports.run.now()).toMatchObject({done: 300, taken: 300});
});

test('what is imported is what was tried', async () => {
  const given = job(rows(3));
  await start(given, true);

  expect(isTried(imports.run.now(), given)).toBe(true);
  expect(isTried(imports.run.now(), {...given, table: {...given.table}})).toBe(false);
  expect(isTried(imports.run.now(), {...given, reading: {...reading, assigned: {nps: {good: '7'}}}})).toBe(false);
  expect(isTried(imports.run.now(), {...given, surveyId: 'other'})).toBe(false);
  expect(isTried({...imports.run.now()!, done: 2}, given)).toBe(false);
  expect(isTried({...imports.run.now()!, dryRun: false}, given)).toBe(false);
  expect(isTried(undefined, given)).toBe(false);
});
