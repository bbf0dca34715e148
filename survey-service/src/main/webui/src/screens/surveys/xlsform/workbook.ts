import {strFromU8, unzipSync, zipSync, type Unzipped} from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import {Unreadable} from '../carried/unreadable';

/** A sheet's cells as texts, row by row; empty where nothing stands. */
export type Rows = string[][];

/** Sheets by their names in lower case. */
export type Workbook = ReadonlyMap<string, Rows>;

const LARGEST_FILE = 5_000_000;
const LARGEST_CONTENTS = 20_000_000;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 500;
const MOST_CELLS = 5_000_000;

/**
 * Reads a workbook (`.xlsx`): of formulas what they came to, of numbers and dates what is stored, not how it is formatted.
 *
 * @throws Unreadable
 */
export async function readWorkbook(file: Blob): Promise<Workbook> {
  if (file.size > LARGEST_FILE) throw new Unreadable('large');
  const stored = storedOnly(new Uint8Array(await file.arrayBuffer()));
  try {
    const sheets = await readXlsxFile(stored, {trim: false, parseNumber: number => number});
    return new Map(sheets.map(({sheet, data}) => [clean(sheet).toLowerCase(), data.map(row => row.map(textOf))]));
  } catch {
    throw new Unreadable('workbook');
  }
}

/** The same archive without compression: the library would unpack larger parts in workers, which the console's policy doesn't allow. */
function storedOnly(archive: Uint8Array): ArrayBuffer {
  let size = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(archive, {
      filter: ({name, originalSize}) => {
        if (!/\.(xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > LARGEST_CONTENTS) throw new Unreadable('large');
        return true;
      },
    });
  } catch (failure) {
    throw failure instanceof Unreadable ? failure : new Unreadable('workbook');
  }
  requireSmall(Object.values(parts).map(part => strFromU8(part)).filter(xml => xml.includes('sheetData')));
  return zipSync(parts, {level: 0}).buffer as ArrayBuffer;
}

const PLACED = /<(?:[\w.-]+:)?(row|c)(\s(?:[^<>"']|"[^"]*"|'[^']*')*)/g;
const MEMBERS = /([^\s="']{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ROW = /^()(\d{1,10})$/;
const CELL = /^([A-Z]{1,3})(\d{1,10})$/;

/** The library fills all that is before a sheet's last row and column, however little is there: a small file could take all memory. */
function requireSmall(sheets: string[]) {
  let cells = 0;
  for (const xml of sheets) {
    let rows = 0;
    let columns = 0;
    for (const [, tag, members = ''] of xml.matchAll(PLACED)) {
      for (const [, name, quoted, otherwise = ''] of members.matchAll(MEMBERS)) {
        if (name !== 'r') continue;
        const place = quoted ?? otherwise;
        const [, letters = '', number] = (tag === 'c' ? CELL : ROW).exec(place) ?? [];
        if (number === undefined) throw new Unreadable('workbook');
        rows = Math.max(rows, Number(number));
        columns = Math.max(columns, columnOf(letters));
      }
    }
    cells += rows * columns;
    if (rows > MOST_ROWS || columns > MOST_COLUMNS || cells > MOST_CELLS) throw new Unreadable('large');
  }
}

/** Which column that is: A is the first, AA the 27th. */
function columnOf(letters: string): number {
  return [...letters].reduce((before, letter) => 26 * before + letter.charCodeAt(0) - 64, 0);
}

function textOf(value: unknown): string {
  if (value instanceof Date) {
    const [day = '', time = ''] = value.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
  }
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return value === null || value === undefined ? '' : clean(String(value));
}

/** Without what can't be seen, and with one blank where there are several; lines stay. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
