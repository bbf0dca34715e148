import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE} from '../../api/allPages';
import {metricsApi, surveysApi, taken} from '../../api/client';
import {timeZone} from '../../ui/period';
import type {SurveysSearch} from './search';
import type {Scored} from './surveys';

export function surveysQuery({q, state, archived = false, language}: SurveysSearch) {
  return infiniteQueryOptions({
    queryKey: ['surveys', 'list', {q, state, archived, language}],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/surveys', {params: {query: {q, state, archived: String(archived), language, limit: LARGEST_PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
  });
}

/** A metric of each survey, in the last 30 days, of scores beside the 30 days before. */
export function bySurveyQuery(metric: 'volume' | Scored) {
  const compare = metric === 'volume' ? undefined : 'previous';
  return queryOptions({
    queryKey: ['scores', metric, 'by survey'],
    queryFn: async () => (await taken(metricsApi.GET('/v1/scores', {params: {query: {metric, groupBy: 'survey', compare, zone: timeZone()}}}))).value,
  });
}

/** Surveys that are ready to be asked. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await taken(surveysApi.GET('/v1/templates'))).value,
  staleTime: Infinity,
});
