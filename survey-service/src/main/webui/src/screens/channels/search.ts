/** Kinds of channels that can be set up, as people meet them. */
export const KINDS = ['web', 'email', 'kiosk', 'chat', 'sms', 'whatsapp', 'telegram', 'phone', 'in_person'] as const;
export type ChannelKind = (typeof KINDS)[number];

/** What of the channels is shown; it stands in the address. */
export interface ChannelsSearch {
  q?: string;
  kind?: ChannelKind;
}

export function channelsSearch(given: Record<string, unknown>): ChannelsSearch {
  return {q: text(given.q), kind: kindOf(given.kind)};
}

/** Which kind is set up, and for which survey. */
export interface NewChannelSearch {
  kind?: ChannelKind;
  survey?: string;
}

export function newChannelSearch(given: Record<string, unknown>): NewChannelSearch {
  return {kind: kindOf(given.kind), survey: text(given.survey)};
}

export function kindOf(given: unknown): ChannelKind | undefined {
  return KINDS.find(kind => kind === given);
}

function text(value: unknown): string | undefined {
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 100) : undefined;
}
