import {queryOptions} from '@tanstack/react-query';
import {metricsApi, taken} from '../../api/client';
import {dayAfter, timeZone, type Period} from '../period';
import type {Dimension, Filters, Metric} from './figures';

/** What is asked of the scores. */
export interface ScoresAsked {
  metric: Metric;
  period: Period;
  filters?: Filters;
  /** One dimension, or two. */
  by?: Dimension | `${Dimension},${Dimension}`;
  interval?: 'hour' | 'day' | 'week' | 'month';
  /** With the period before, each interval with the one before it, or both. */
  compare?: 'previous' | 'interval' | 'previous,interval';
}

/** Everything of the key `scores` is asked anew when answers come in (useLive). */
export function scoresQuery({metric, period, filters = {}, by, interval, compare}: ScoresAsked) {
  const query = {metric, from: period.from, to: dayAfter(period.to), zone: timeZone(), groupBy: by, interval, compare, ...filters};
  return queryOptions({
    queryKey: ['scores', query],
    queryFn: async () => (await taken(metricsApi.GET('/v1/scores', {params: {query}}))).value,
  });
}
