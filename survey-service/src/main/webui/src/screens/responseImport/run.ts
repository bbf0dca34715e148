import {useSyncExternalStore} from 'react';
import {gatewayApi, taken} from '../../api/client';
import {Refusal} from '../../api/refusal';
import {queries} from '../../app/queries';
import {inParts, outcomes, type LineOutcome, type FaultyRow} from '../../ui/imports/lines';
import type {Progressed} from '../../ui/imports/ImportOutcome';
import type {CsvTable} from '../../ui/readCsv';
import {idOf, namesOfRows} from './ids';
import {columnOf, readRow, spoils, type Flaw, type ReadRow, type Reading} from './rows';

/** Well below the MiB that the console passes on, and soon enough done to show how far it is. */
const MOST_LINES = 250;
const MOST_BYTES = 800_000;
const PATIENCE = 5;

/** What is imported, and how mistakes are told. */
export interface Job {
  surveyId: string;
  table: CsvTable;
  /** What the file is called. */
  name: string;
  reading: Reading;
  tellFlaw: (flaw: Flaw) => string;
  tellLine: (line: LineOutcome, body: ReadRow['body']) => string;
}

/** A run over a file. */
export interface ResponseRun extends Progressed {
  job: Job;
  dryRun: boolean;
  taken: number;
  /** Of those that were taken, the ones without something that was wrong, whoever found it. */
  partly: FaultyRow[];
  rejected: FaultyRow[];
}

interface Line {
  row: number;
  body: ReadRow['body'];
  json: string;
  /** What in the row was wrong, which isn't sent; empty for nothing. */
  left: string;
}

/** The run outlives the screen, so that its progress can be left; it ends with the page. */
let current: ResponseRun | undefined;
let isStopped = false;
const listeners = new Set<() => void>();

function set(next: ResponseRun | undefined) {
  current = next;
  listeners.forEach(listener => listener());
}

/** The run that goes on, or was the last one; undefined for none. */
export function runNow(): ResponseRun | undefined {
  return current;
}

export function useRun(): ResponseRun | undefined {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    runNow,
  );
}

/** Whether all of a file was tried, just as it would be read now. */
export function isTried(run: ResponseRun | undefined, {surveyId, table, reading}: Pick<Job, 'surveyId' | 'table' | 'reading'>): boolean {
  if (!run?.dryRun || !run.isOver || run.problem !== '' || run.done < run.all) return false;
  return run.job.surveyId === surveyId && run.job.table === table && run.job.reading === reading;
}

export function stop(): void {
  isStopped = true;
}

/** Forgets a run that is over. */
export function clear(): void {
  if (current?.isOver) set(undefined);
}

/** Imports a file, or only asks what would become of it. */
export async function start(job: Job, dryRun: boolean): Promise<void> {
  if (current && !current.isOver) return;
  await goThrough({job, dryRun, done: 0, all: job.table.rows.length, isOver: false, problem: '', taken: 0, partly: [], rejected: []});
}

/** Goes on where a run ended early. */
export async function goOn(): Promise<void> {
  if (current?.isOver) await goThrough({...current, isOver: false, problem: ''});
}

async function goThrough(from: ResponseRun): Promise<void> {
  isStopped = false;
  set(from);
  const {job, dryRun} = from;
  addEventListener('beforeunload', warn);
  try {
    const ids = await idsOf(job);
    const firsts = firstsOf(ids);
    // What was read is sent before more is.
    for (let row = from.done; row < from.all && !isStopped; row += MOST_LINES) {
      const before = current!;
      const {lines, rejected} = read(job, ids, firsts, row, Math.min(row + MOST_LINES, from.all));
      const parts = inParts(lines, MOST_LINES, MOST_BYTES, line => 3 * line.json.length + 1);
      const told: ResponseRun = {...before, done: Math.min(row + MOST_LINES, from.all), partly: [...before.partly], rejected: [...before.rejected, ...rejected]};
      for (const part of parts) {
        withOutcome(told, part, outcomes(await patiently(() => send(part.map(({json}) => json).join('\n'), dryRun))));
      }
      told.rejected.sort((one, other) => one.row - other.row);
      set(told);
    }
  } catch (failure) {
    set({...current!, problem: failure instanceof Error ? failure.message : String(failure)});
  } finally {
    removeEventListener('beforeunload', warn);
    set({...current!, isOver: true});
    if (!dryRun) await queries.invalidateQueries({queryKey: ['responses']});
  }
}

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}

/** Where each id is for the first time. */
function firstsOf(ids: string[]): Map<string, number> {
  const firsts = new Map<string, number>();
  ids.forEach((id, row) => firsts.has(id) || firsts.set(id, row));
  return firsts;
}

function idsOf({table, reading}: Job): Promise<string[]> {
  const names = namesOfRows(table.rows, table.columns, columnOf(reading.mapping, 'id'));
  return Promise.all(names.map(name => idOf(reading.survey.key ?? '', name)));
}

/** Rows as they are sent; those with mistakes aren't, unless they are taken without them. */
function read({table, reading, tellFlaw}: Job, ids: string[], firsts: Map<string, number>, from: number, to: number): {lines: Line[]; rejected: FaultyRow[]} {
  const lines: Line[] = [];
  const rejected: FaultyRow[] = [];
  for (let row = from; row < to; row++) {
    const {body, flaws} = readRow(table.rows[row]!, reading);
    const id = ids[row]!;
    if (firsts.get(id) !== row) flaws.unshift({column: columnOf(reading.mapping, 'id') ?? '', reason: 'twice', value: String(firsts.get(id)! + 2)});
    const left = flaws.map(tellFlaw).join('; ');
    const isWorthIt = flaws.length === 0 || (reading.settings.keepValid && body.answers.length > 0 && !flaws.some(flaw => spoils(flaw, reading.mapping)));
    if (isWorthIt) lines.push({row, body, json: JSON.stringify({id, ...body}), left});
    else rejected.push({row, why: left});
  }
  return {lines, rejected};
}

function withOutcome(run: ResponseRun, part: Line[], told: LineOutcome[]) {
  run.taken += told.filter(({state}) => state !== 'rejected').length;
  for (const outcome of told) {
    const line = part[outcome.line - 1];
    if (!line) continue;
    if (outcome.state === 'rejected') run.rejected.push({row: line.row, why: run.job.tellLine(outcome, line.body)});
    else if (line.left || outcome.adjusted?.length) run.partly.push({row: line.row, why: [line.left, run.job.tellLine(outcome, line.body)].filter(Boolean).join('; ')});
  }
}

/** Tries again as often as it takes, if the service says when. */
async function patiently(call: () => Promise<string>, left = PATIENCE): Promise<string> {
  try {
    return await call();
  } catch (failure) {
    if (left === 0 || isStopped || !(failure instanceof Refusal) || failure.retryAfter === 0) throw failure;
    await new Promise(resolve => setTimeout(resolve, failure.retryAfter * 1000));
    return patiently(call, left - 1);
  }
}

async function send(lines: string, dryRun: boolean): Promise<string> {
  const {value} = await taken(
    gatewayApi.POST('/v1/responses', {
      params: {query: {dryRun: String(dryRun)}},
      body: lines,
      bodySerializer: text => text,
      headers: {'Content-Type': 'application/x-ndjson', Accept: 'application/x-ndjson'},
      parseAs: 'text',
    }),
  );
  return value;
}
