type Row = Record<string, string>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The namespace of names of imported rows (RFC 9562). */
const IMPORTED = 'd2a4a1a6-0d5c-5b41-9c6e-3f5c1f3e8a70';

/**
 * By what each row of a file is known when it comes again: its own id, or else all that it says, and which of those it is
 * that say the same.
 */
export function namesOfRows(rows: Row[], columns: string[], idColumn: string | undefined): string[] {
  const seen = new Map<string, number>();
  return rows.map(row => {
    const own = idColumn === undefined ? '' : (row[idColumn] ?? '').trim();
    if (own !== '') return `id ${own}`;
    const said = JSON.stringify(columns.map(column => [column, row[column] ?? '']));
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return `row ${before} ${said}`;
  });
}

/** The id of a row's response: the same for the same survey and name, always. A UUID stays what it is. */
export async function idOf(survey: string, name: string): Promise<string> {
  const own = name.replace(/^id /, '').toLowerCase();
  if (UUID.test(own)) return own;
  const bytes = new TextEncoder().encode(`${survey}\n${name}`);
  const namespace = Uint8Array.from(IMPORTED.replaceAll('-', '').match(/../g) ?? [], pair => parseInt(pair, 16));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array([...namespace, ...bytes])));
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = [...digest.slice(0, 16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
