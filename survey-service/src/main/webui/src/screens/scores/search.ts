import {DIMENSIONS, type Dimension, type Filters, type Metric} from '../../ui/scores/figures';
import {filterSearch, metricSearch, periodSearch, type PeriodSearch} from '../../ui/scores/search';

/** What of the scores is shown; it stands in the address. What is usual is left out of it. */
export interface ScoresSearch extends PeriodSearch, Filters {
  metric?: Metric;
  /** By what they are told apart, without it by touchpoint. */
  by?: Dimension;
  /** By what else, as a table of both. */
  and?: Dimension;
}

/** Reads an address, whoever wrote it. */
export function scoresSearch(given: Record<string, unknown>): ScoresSearch {
  const by = DIMENSIONS.find(dimension => dimension === given.by);
  const and = DIMENSIONS.find(dimension => dimension === given.and);
  return {
    metric: metricSearch(given.metric),
    by: by === 'touchpoint' ? undefined : by,
    and: and === (by ?? 'touchpoint') ? undefined : and,
    ...periodSearch(given),
    ...filterSearch(given),
  };
}
