import {surveysApi, taken} from '../../api/client';
import {queries} from '../../app/queries';
import {asLines, bytesOfRow, inParts, outcomes} from '../../ui/imports/lines';
import {Imports, isTrial, newRun, type ImportJob, type ImportRun, type Patiently} from '../../ui/imports/run';
import {plainCsv} from '../../ui/readCsv';
import {NOTHING, sent, withPart, type Mapping, type Tally} from './importing';

/** Well below the MiB that a call takes, and soon enough done to show how far it is. */
const MOST_ROWS = 500;
const MOST_BYTES = 900_000;

export interface Job extends ImportJob {
  mapping: Mapping;
}

/** A run over a file. */
export interface CustomerRun extends ImportRun {
  job: Job;
  tally: Tally;
}

export const imports = new Imports<CustomerRun>(parts, () => queries.invalidateQueries({queryKey: ['customers']}));

/** Whether all of a file was tried, just as it would be read now. */
export function isTried(run: CustomerRun | undefined, {table, mapping}: Pick<Job, 'table' | 'mapping'>): boolean {
  return run !== undefined && isTrial(run) && run.job.table === table && run.job.mapping === mapping;
}

/** Imports a file, or only asks what would become of it. */
export function start(job: Job, dryRun: boolean): Promise<void> {
  return imports.start({...newRun(job, dryRun), tally: NOTHING});
}

async function* parts(from: CustomerRun, patiently: Patiently): AsyncGenerator<CustomerRun> {
  const {job, dryRun, done} = from;
  const {columns, rows} = sent(job.table.rows, job.mapping);
  let run = from;
  for (const part of inParts(rows.slice(done), MOST_ROWS, MOST_BYTES, bytesOfRow)) {
    const answer = await patiently(() => send(plainCsv({columns, rows: part}), dryRun));
    run = {...run, done: run.done + part.length, tally: withPart(run.tally, run.done, outcomes(answer))};
    yield run;
  }
}

async function send(csv: string, dryRun: boolean): Promise<string> {
  const {value} = await taken(
    surveysApi.POST('/v1/customers/import', {
      params: {query: {dryRun: String(dryRun)}},
      body: csv,
      ...asLines('text/csv; charset=utf-8'),
    }),
  );
  return value;
}
