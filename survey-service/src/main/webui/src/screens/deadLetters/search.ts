export const REASONS = [
  'unreadable', 'unknown_kind', 'missing_member', 'time_out_of_range', 'wrong_key', 'no_value', 'too_large', 'refused_by_store',
  'refused_by_kafka', 'failed', 'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** Which letters are shown; it stands in the address. */
export interface DeadLettersSearch {
  topic?: string;
  reader?: string;
  reason?: Reason;
}

export function deadLettersSearch(given: Record<string, unknown>): DeadLettersSearch {
  return {topic: text(given.topic), reader: text(given.reader), reason: reasonOf(given.reason)};
}

export function reasonOf(given: unknown): Reason | undefined {
  return REASONS.find(reason => reason === given);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 100) : undefined;
}

/** What stands in Base64, as text; what is none in place of characters. */
export function inText(base64: string | undefined): string {
  if (!base64) return '';
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
