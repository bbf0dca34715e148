/** Texts there: one, or one for each language; null for none. */
export interface Localized {
  getJson(): unknown;
}

/** A question, panel or page there. Its many classes have some of these members each. */
export interface Thing {
  getType(): string;
  name: string;
  isPanel?: boolean;
  elements?: Thing[];
  visibleIf?: string;
  [member: string]: unknown;
}

/** A choice, column or row there. */
export interface Value {
  value: unknown;
  visibleIf?: string;
  imageLink?: unknown;
  locText: Localized;
}

/** Whether somebody has set a property, which is undefined, null, empty or false else. */
export function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}
