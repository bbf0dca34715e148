import type {CsvTable} from '../readCsv';

type Row = Record<string, string>;

/** Parts that a call takes: at most so many, and so many bytes of them. */
export function inParts<T>(all: T[], mostOf: number, mostBytes: number, bytesOf: (one: T) => number): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let bytes = 0;
  for (const one of all) {
    const size = bytesOf(one);
    if (part.length > 0 && (part.length >= mostOf || bytes + size > mostBytes)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(one);
    bytes += size;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** How long a row of a table is at most: with quotes and commas, and up to three bytes for a character. */
export function bytesOfRow(row: Row): number {
  return Object.values(row).reduce((sum, value) => sum + 3 * value.length + 3, 2);
}

/** How a file's part is sent as it is, and each of its lines answered. */
export function asLines(contentType: string) {
  return {
    bodySerializer: (text: string) => text,
    headers: {'Content-Type': contentType, Accept: 'application/x-ndjson'},
    parseAs: 'text' as const,
  };
}

/** What a service says of a line. */
export interface LineOutcome {
  line: number;
  id?: string;
  state: 'created' | 'updated' | 'accepted' | 'rejected';
  problem?: {type?: string; title?: string; detail?: string; violations?: {field: string; message: string; question?: string}[]};
  /** What a row was taken without, or otherwise than it was sent. */
  adjusted?: {field: string; change?: 'cut' | 'left_out' | 'partial'; message: string; question?: string}[];
}

/** Reads a service's answer: a line for each line. */
export function outcomes(ndjson: string): LineOutcome[] {
  return ndjson
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as LineOutcome);
}

/** Why a line was rejected, in one sentence. */
export function why({problem = {}}: LineOutcome): string {
  const violations = (problem.violations ?? []).map(({field, message}) => `${field} ${message}`.trim());
  return violations.length > 0 ? violations.join('; ') : problem.detail || problem.title || '';
}

/** A row of which not all was taken, by its place in the file from 0 on, with the reason. */
export interface FaultyRow {
  row: number;
  why: string;
}

/** What a file of faulty rows says besides their cells. */
export interface FaultyWords {
  outcome: string;
  rejected: string;
  partly: string;
  reason: string;
}

/** What the added columns' names begin with, in whatever language: a mended file has them still, and they say nothing. */
const OURS = 'Echolot: ';

/** A table without what {@link faultyTable} added. */
export function withoutOutcomes({columns, rows}: CsvTable): CsvTable {
  return {columns: columns.filter(column => !column.startsWith(OURS)), rows};
}

/** The faulty rows as a table of their own, in the file's order. */
export function faultyTable({columns, rows}: CsvTable, rejected: readonly FaultyRow[], partly: readonly FaultyRow[], words: FaultyWords): {columns: string[]; rows: string[][]} {
  const told = [...rejected.map(one => ({...one, outcome: words.rejected})), ...partly.map(one => ({...one, outcome: words.partly}))];
  return {
    columns: [...columns, OURS + words.outcome, OURS + words.reason],
    rows: told
      .sort((one, other) => one.row - other.row)
      .map(({row, outcome, why}) => [...columns.map(column => rows[row]?.[column] ?? ''), outcome, why]),
  };
}
