import {gatewayApi, taken} from '../../api/client';
import {queries} from '../../app/queries';
import {asLines, inParts, outcomes, type FaultyRow, type LineOutcome} from '../../ui/imports/lines';
import {Imports, isTrial, newRun, type ImportJob, type ImportRun, type Patiently} from '../../ui/imports/run';
import {idOf, namesOfRows} from './ids';
import {columnOf, readRow, spoils, type Flaw, type ReadRow, type Reading} from './rows';

/** Well below the MiB that the console passes on, and soon enough done to show how far it is. */
const MOST_LINES = 250;
const MOST_BYTES = 800_000;

/** What is imported, and how mistakes are told. */
export interface Job extends ImportJob {
  surveyId: string;
  reading: Reading;
  tellFlaw: (flaw: Flaw) => string;
  tellLine: (line: LineOutcome, body: ReadRow['body']) => string;
}

/** A run over a file. */
export interface ResponseRun extends ImportRun {
  job: Job;
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

export const imports = new Imports<ResponseRun>(parts, () => queries.invalidateQueries({queryKey: ['responses']}));

/** Whether all of a file was tried, just as it would be read now. */
export function isTried(run: ResponseRun | undefined, {surveyId, table, reading}: Pick<Job, 'surveyId' | 'table' | 'reading'>): boolean {
  return run !== undefined && isTrial(run) && run.job.surveyId === surveyId && run.job.table === table && run.job.reading === reading;
}

/** Imports a file, or only asks what would become of it. */
export function start(job: Job, dryRun: boolean): Promise<void> {
  return imports.start({...newRun(job, dryRun), taken: 0, partly: [], rejected: []});
}

async function* parts(from: ResponseRun, patiently: Patiently): AsyncGenerator<ResponseRun> {
  const {job, dryRun, all} = from;
  const ids = await idsOf(job);
  const firsts = firstsOf(ids);
  let run = from;
  while (run.done < all) {
    const end = Math.min(run.done + MOST_LINES, all);
    const {lines, rejected} = read(job, ids, firsts, run.done, end);
    const told: ResponseRun = {...run, done: end, partly: [...run.partly], rejected: [...run.rejected, ...rejected]};
    for (const part of inParts(lines, MOST_LINES, MOST_BYTES, line => 3 * line.json.length + 1)) {
      withOutcome(told, part, outcomes(await patiently(() => send(part.map(({json}) => json).join('\n'), dryRun))));
    }
    told.rejected.sort((one, other) => one.row - other.row);
    run = told;
    yield run;
  }
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

async function send(lines: string, dryRun: boolean): Promise<string> {
  const {value} = await taken(
    gatewayApi.POST('/v1/responses', {
      params: {query: {dryRun: String(dryRun)}},
      body: lines,
      ...asLines('application/x-ndjson'),
    }),
  );
  return value;
}
