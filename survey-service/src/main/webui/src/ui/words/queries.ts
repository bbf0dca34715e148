import {infiniteQueryOptions} from '@tanstack/react-query';
import {metricsApi, taken} from '../../api/client';
import type {components} from '../../api/metrics';
import {dayAfter, timeZone, type Period} from '../period';
import type {Filters} from '../scores/figures';

export type Verbatim = components['schemas']['Verbatim'];

/** Which texts are asked for. */
export interface WordsAsked {
  period: Period;
  filters?: Filters;
  q?: string;
  feeling?: string;
  kind?: string;
  limit?: number;
}

/** Texts, newest first. When some come in, all pages that are shown are asked anew, and stay as many (useLive). */
export function wordsQuery({period, filters = {}, q, feeling, kind, limit = 30}: WordsAsked) {
  const query = {q, feeling, kind, from: period.from, to: dayAfter(period.to), zone: timeZone(), limit: String(limit), ...filters};
  return infiniteQueryOptions({
    queryKey: ['words', query],
    initialPageParam: '',
    queryFn: async ({pageParam}) =>
      (await taken(metricsApi.GET('/v1/verbatims', {params: {query: {...query, cursor: pageParam || undefined}}}))).value,
    getNextPageParam: page => page.next || undefined,
  });
}
