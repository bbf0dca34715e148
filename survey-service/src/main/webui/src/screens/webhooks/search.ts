export const STATES = ['pending', 'delivered', 'dead', 'erased'] as const;
export type DeliveryState = (typeof STATES)[number];

/** Which deliveries are shown; it stands in the address. */
export interface WebhookSearch {
  state?: DeliveryState;
}

export function webhookSearch(given: Record<string, unknown>): WebhookSearch {
  return {state: stateOf(given.state)};
}

export function stateOf(given: unknown): DeliveryState | undefined {
  return STATES.find(state => state === given);
}
