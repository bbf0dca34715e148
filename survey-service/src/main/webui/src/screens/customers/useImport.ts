import {useRef, useState} from 'react';
import {surveysApi, taken} from '../../api/client';
import {bytesOfRow, inParts, outcomes} from '../../ui/imports/lines';
import {plainCsv} from '../../ui/readCsv';
import {NOTHING, sent, withPart, type Mapping, type Tally} from './importing';

/** Well below the MiB that a call takes, and soon enough done to show how far it is. */
const MOST_ROWS = 500;
const MOST_BYTES = 900_000;

/** A run over a file: how far it is, and what came of it. */
export interface ImportRun {
  dryRun: boolean;
  done: number;
  all: number;
  tally: Tally;
  isOver: boolean;
  /** Why it ended early; empty if it didn't. */
  problem: string;
}

/** Sends a file part by part, or only asks what would become of it; can be stopped after a part. */
export function useImport() {
  const [run, setRun] = useState<ImportRun>();
  const stopped = useRef(false);

  const start = async (rows: Record<string, string>[], mapping: Mapping, dryRun: boolean) => {
    stopped.current = false;
    const file = sent(rows, mapping);
    let now: ImportRun = {dryRun, done: 0, all: rows.length, tally: NOTHING, isOver: false, problem: ''};
    setRun(now);
    try {
      for (const part of inParts(file.rows, MOST_ROWS, MOST_BYTES, bytesOfRow)) {
        if (stopped.current) break;
        const answer = await send(plainCsv({columns: file.columns, rows: part}), dryRun);
        now = {...now, done: now.done + part.length, tally: withPart(now.tally, now.done, outcomes(answer))};
        setRun(now);
      }
    } catch (failure) {
      now = {...now, problem: failure instanceof Error ? failure.message : String(failure)};
    }
    setRun({...now, isOver: true});
  };

  return {
    run,
    start,
    stop: () => {
      stopped.current = true;
    },
    clear: () => setRun(undefined),
  };
}

async function send(csv: string, dryRun: boolean): Promise<string> {
  const {value} = await taken(
    surveysApi.POST('/v1/customers/import', {
      params: {query: {dryRun: String(dryRun)}},
      body: csv,
      bodySerializer: text => text,
      headers: {'Content-Type': 'text/csv; charset=utf-8', Accept: 'application/x-ndjson'},
      parseAs: 'text',
    }),
  );
  return value;
}
