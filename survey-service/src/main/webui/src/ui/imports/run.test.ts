import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {Refusal} from '../../api/refusal';
import {Imports, isTrial, newRun, type ImportRun, type Patiently} from './run';

/** What was told in the corner. */
const told: {id: number; message?: unknown; title?: unknown}[] = [];
let ids = 0;

vi.mock('@mantine/notifications', () => ({
  notifications: {
    show: (one: {message: unknown}) => {
      told.push({id: ++ids, ...one});
      return ids;
    },
    hide: (id: number) => told.splice(0, told.length, ...told.filter(one => one.id !== id)),
  },
}));
vi.mock('i18next', () => ({default: {t: (key: string, {name, done, all}: {name: string; done?: number; all?: number}) => [key, name, done, all].filter(part => part !== undefined).join(' ')}}));
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);

const BUSY = new Refusal(429, {detail: 'too many'}, 20);

/** What the service says to each call in turn; then it says yes. */
const refusals: (Refusal | undefined)[] = [];
let calls = 0;
let stored = 0;

async function* rowByRow(from: ImportRun, patiently: Patiently): AsyncGenerator<ImportRun> {
  for (let done = from.done + 1; done <= from.all; done++) {
    await patiently(() => {
      calls++;
      const refusal = refusals.shift();
      return refusal ? Promise.reject(refusal) : Promise.resolve();
    });
    yield {...from, done};
  }
}

let imports: Imports<ImportRun>;
const file = (rows: number) => newRun({name: 'a.csv', table: {columns: [], rows: Array.from({length: rows}, () => ({}))}}, false);

beforeEach(() => {
  vi.useFakeTimers();
  [told, refusals].forEach(list => (list.length = 0));
  calls = stored = 0;
  imports = new Imports(rowByRow, () => Promise.resolve(stored++));
});

afterEach(() => {
  vi.useRealTimers();
});

test('what the service puts off is sent again when it says', async () => {
  refusals.push(undefined, BUSY, BUSY);
  const over = imports.start(file(3));
  await vi.advanceTimersByTimeAsync(19_000);
  expect(imports.run.now()).toMatchObject({done: 1, waits: 20, isOver: false});
  expect(calls).toBe(2);

  await vi.advanceTimersByTimeAsync(21_000);
  await over;

  expect(imports.run.now()).toMatchObject({done: 3, waits: 0, isOver: true, problem: ''});
  expect(calls).toBe(5);
  expect(stored).toBe(1);
});

test('patience ends, and what is refused for good is not tried again', async () => {
  refusals.push(...Array.from({length: 6}, () => BUSY));
  const over = imports.start(file(1));
  await vi.advanceTimersByTimeAsync(100_000);
  await over;
  expect(imports.run.now()).toMatchObject({done: 0, isOver: true, problem: 'too many'});
  expect(calls).toBe(6);

  refusals.push(new Refusal(400, {detail: 'wrong'}));
  await imports.goOn();
  expect(imports.run.now()).toMatchObject({problem: 'wrong'});
  expect(calls).toBe(7);
});

test('who stops it needn’t wait, and can go on later', async () => {
  refusals.push(undefined, BUSY);
  const over = imports.start(file(2));
  await vi.advanceTimersByTimeAsync(1_000);
  imports.stop();
  await over;
  expect(imports.run.now()).toMatchObject({done: 1, waits: 0, isOver: true, problem: ''});

  await imports.goOn();
  expect(imports.run.now()).toMatchObject({done: 2, isOver: true});
});

test('a run whose screen is left is told of until it is over, or somebody comes back', async () => {
  refusals.push(BUSY, BUSY);
  const left = imports.shown();
  const over = imports.start(file(2));
  expect(told).toEqual([]);
  left();
  expect(told).toMatchObject([{message: 'imports:aside.on a.csv'}]);
  const leftAgain = imports.shown();
  expect(told).toEqual([]);
  leftAgain();

  await vi.advanceTimersByTimeAsync(40_000);
  await over;
  expect(told).toMatchObject([{message: 'imports:aside.over a.csv 2 2'}]);

  imports.shown()();
  expect(told).toHaveLength(1);
});

test('why a run ended early is told wherever one is', async () => {
  refusals.push(BUSY, new Refusal(403, {detail: 'forbidden'}));
  const over = imports.start(file(2));
  imports.shown()();
  await vi.advanceTimersByTimeAsync(20_000);
  await over;
  expect(told).toMatchObject([{title: 'imports:aside.over a.csv 0 2', message: 'forbidden'}]);
});

test('there is one run at a time, and only one that is over is forgotten', async () => {
  refusals.push(BUSY);
  const over = imports.start(file(2));
  await imports.start(file(9));
  imports.clear();
  await vi.advanceTimersByTimeAsync(20_000);
  await over;
  expect(imports.run.now()).toMatchObject({all: 2, done: 2});
  imports.clear();
  expect(imports.run.now()).toBeUndefined();
});

test('all of a file must have been tried', () => {
  const trial = {...file(2), dryRun: true, isOver: true, done: 2};
  expect(isTrial(trial)).toBe(true);
  expect(isTrial({...trial, done: 1})).toBe(false);
  expect(isTrial({...trial, isOver: false})).toBe(false);
  expect(isTrial({...trial, dryRun: false})).toBe(false);
  expect(isTrial({...trial, problem: 'away'})).toBe(false);
});
