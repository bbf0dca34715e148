/** How spreadsheets begin formulas (OWASP, "CSV Injection"), in signs of full width, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[-+]?[\d.,\s]+%?$/;

/** Whether a spreadsheet would calculate with a cell, or run it; numbers are only numbers. */
function isFormula(cell: string): boolean {
  return FORMULA.test(cell) && !NUMBER.test(cell);
}

/**
 * A table as CSV (RFC 4180) with a byte order mark, by which spreadsheets see that it is UTF-8. What they would take for a
 * formula has an apostrophe in front, which {@link asWritten} takes off again: anyone may name a choice.
 */
export function toCsv(columns: string[], rows: string[][]): string {
  return `\uFEFF${[columns, ...rows].map(row => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before {@link toCsv}, or a spreadsheet, put an apostrophe in front of what would be a formula. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

/** An instant to the millisecond, as services write it in files: spreadsheets read no more digits. */
export function inMillis(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Date(time).toISOString();
}

export function downloadCsv(name: string, columns: string[], rows: string[][]): void {
  download(name, new Blob([toCsv(columns, rows)], {type: 'text/csv;charset=utf-8'}));
}

/** The same of what people said or who they are: the audit log is told first, and there is no file without it. */
export async function downloadPersonal(tell: () => Promise<unknown>, name: string, columns: string[], rows: string[][]): Promise<void> {
  await tell();
  downloadCsv(name, columns, rows);
}

/** Hands a file that was made here to whoever looks at the page. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
