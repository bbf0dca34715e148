import type {Metric} from '../../ui/scores/figures';
import {metricSearch, periodSearch, text, type PeriodSearch} from '../../ui/scores/search';

/** Which journey is shown, with which scores; it stands in the address. */
export interface JourneySearch extends PeriodSearch {
  /** A journey's key; without it the first. */
  journey?: string;
  metric?: Metric;
}

/** Reads an address, whoever wrote it. */
export function journeySearch(given: Record<string, unknown>): JourneySearch {
  return {journey: text(given.journey) || undefined, metric: metricSearch(given.metric), ...periodSearch(given)};
}
