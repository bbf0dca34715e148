/** What of the units is open; it stands in the address. */
export interface UnitsSearch {
  /** The unit that is shown. */
  unit?: string;
  /** Below which unit a new one is made; an empty one stands for the top. */
  below?: string;
}

export function unitsSearch(given: Record<string, unknown>): UnitsSearch {
  return {unit: key(given.unit) || undefined, below: key(given.below)};
}

function key(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' ? text.slice(0, 100) : undefined;
}
