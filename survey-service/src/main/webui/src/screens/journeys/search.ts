import {text} from '../../ui/scores/search';

/** What of a journey is shown; it stands in the address. */
export interface JourneySearch {
  /** The key of the persona whose way it is. */
  persona?: string;
  /** The key of the stage or the touchpoint that is edited. */
  stage?: string;
  touchpoint?: string;
}

/** Reads an address, whoever wrote it. */
export function journeySearch(given: Record<string, unknown>): JourneySearch {
  return {persona: text(given.persona) || undefined, stage: text(given.stage) || undefined, touchpoint: text(given.touchpoint) || undefined};
}

/** Which journeys are listed. */
export interface JourneysSearch {
  /** What stands in a name or a key. */
  q?: string;
}

export function journeysSearch(given: Record<string, unknown>): JourneysSearch {
  return {q: text(given.q) || undefined};
}
