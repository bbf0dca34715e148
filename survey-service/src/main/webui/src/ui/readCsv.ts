import Papa from 'papaparse';
import {asWritten} from './csv';

/** A file of comma-separated values with a header. */
export interface CsvTable {
  columns: string[];
  rows: Record<string, string>[];
}

/**
 * Reads a file as spreadsheets save it: with commas or semicolons, UTF-8, or the charset of Western Windows where it is no
 * UTF-8.
 *
 * @throws Error if it has no header, or a quote isn't closed
 */
export async function readCsv(file: Blob): Promise<CsvTable> {
  return parseCsv(await textOf(file));
}

export function parseCsv(text: string): CsvTable {
  const {data, errors, meta} = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    transformHeader: name => name.trim(),
    transform: asWritten,
  });
  const columns = (meta.fields ?? []).filter(name => name !== '');
  const broken = errors.find(({type}) => type === 'Quotes');
  if (broken) throw new Error(broken.message);
  return {columns, rows: data};
}

/** A table as services read it: no cell is changed, whatever a spreadsheet would make of it. */
export function plainCsv({columns, rows}: CsvTable): string {
  return Papa.unparse({fields: columns, data: rows.map(row => columns.map(column => row[column] ?? ''))}, {newline: '\r\n'});
}

/** A file's text: UTF-8, or where it is none, the charset of Western Windows. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
