import {useEffect} from 'react';
import {Refusal} from '../../api/refusal';
import {observed, useObserved} from '../observed';
import type {CsvTable} from '../readCsv';
import {tellAside} from './aside';

/** How often a call is made again that the service put off. */
const PATIENCE = 5;

/** The file of a run. */
export interface ImportJob {
  table: CsvTable;
  /** What the file is called. */
  name: string;
}

/** A run over a file: how far it is. */
export interface ImportRun {
  job: ImportJob;
  /** Whether it only asks what would become of the file. */
  dryRun: boolean;
  done: number;
  all: number;
  isOver: boolean;
  /** In how many seconds it goes on, if the service puts it off; 0 if it doesn't. */
  waits: number;
  /** Why it ended early; empty if it didn't. */
  problem: string;
}

/** A run that has done nothing yet. */
export function newRun<J extends ImportJob>(job: J, dryRun: boolean): ImportRun & {job: J} {
  return {job, dryRun, done: 0, all: job.table.rows.length, isOver: false, waits: 0, problem: ''};
}

/** Whether all of a file was tried. */
export function isTrial({dryRun, isOver, problem, done, all}: ImportRun): boolean {
  return dryRun && isOver && problem === '' && done === all;
}

/** Makes a call, again if the service says when. */
export type Patiently = <T>(call: () => Promise<T>) => Promise<T>;

/**
 * Imports of one kind, one at a time. A run outlives its screen, told of in a corner then; it ends with the page.
 *
 * @param work goes through a file from where a run is, and gives the run after each part
 * @param stored called when a run is over that stored something
 */
export class Imports<R extends ImportRun> {
  readonly run = observed<R | undefined>(undefined);
  private isStopped = false;
  private endWait = () => {};
  private endAside = () => {};

  constructor(
    private readonly work: (from: R, patiently: Patiently) => AsyncIterable<R>,
    private readonly stored: () => Promise<unknown>,
  ) {}

  /** Imports a file, if none is on its way. */
  async start(run: R): Promise<void> {
    if (this.run.now()?.isOver ?? true) await this.goThrough(run);
  }

  /** Goes on where a run ended early. */
  async goOn(): Promise<void> {
    const run = this.run.now();
    if (run?.isOver) await this.goThrough({...run, isOver: false, problem: ''});
  }

  /** Ends the run after the call that is on its way. */
  stop(): void {
    this.isStopped = true;
    this.endWait();
  }

  /** Forgets a run that is over. */
  clear(): void {
    if (this.run.now()?.isOver) this.run.set(undefined);
  }

  /** Called when the run's screen is there; what is returned, when it is left. */
  shown(): () => void {
    this.endAside();
    return () => {
      if (this.run.now()?.isOver === false) this.endAside = tellAside(this.run);
    };
  }

  private async goThrough(from: R): Promise<void> {
    this.isStopped = false;
    this.run.set(from);
    addEventListener('beforeunload', warn);
    try {
      for await (const run of this.work(from, this.patiently)) {
        this.run.set(run);
        if (this.isStopped) break;
      }
    } catch (failure) {
      // Who stops what is put off has no problem.
      if (!this.isStopped || putOff(failure) === 0) this.change({problem: failure instanceof Error ? failure.message : String(failure)});
    } finally {
      removeEventListener('beforeunload', warn);
      this.change({isOver: true, waits: 0});
      if (!from.dryRun) await this.stored();
    }
  }

  private readonly patiently: Patiently = async call => {
    for (let left = PATIENCE; ; left--) {
      try {
        return await call();
      } catch (failure) {
        const seconds = putOff(failure);
        if (left === 0 || seconds === 0 || this.isStopped) throw failure;
        await this.wait(seconds);
        if (this.isStopped) throw failure;
      }
    }
  };

  private async wait(seconds: number): Promise<void> {
    this.change({waits: seconds});
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.change({waits: 0});
  }

  private change(to: Partial<ImportRun>): void {
    this.run.set({...this.run.now()!, ...to});
  }
}

/** The run that is on its way, or was the last one; undefined for none. */
export function useImport<R extends ImportRun>(imports: Imports<R>): R | undefined {
  useEffect(() => imports.shown(), [imports]);
  return useObserved(imports.run);
}

/** For how many seconds; 0 for a refusal for good. */
function putOff(failure: unknown): number {
  return failure instanceof Refusal ? failure.retryAfter : 0;
}

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}
