/** Which customers are shown; it stands in the address. */
export interface CustomersSearch {
  /** How an id, or an identity, begins. */
  q?: string;
  segment?: string;
}

export function customersSearch(given: Record<string, unknown>): CustomersSearch {
  return {q: text(given.q), segment: text(given.segment)};
}

function text(value: unknown): string | undefined {
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 254) : undefined;
}
