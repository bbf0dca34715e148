import {queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';

export function responseQuery(id: string) {
  return queryOptions({
    queryKey: ['responses', 'one', id],
    queryFn: async () => (await taken(surveysApi.GET('/v1/responses/{id}', {params: {path: {id}}}))).value,
  });
}

/** What of its version it was asked. */
export function wayQuery(id: string) {
  return queryOptions({
    queryKey: ['responses', 'way', id],
    queryFn: async () => (await taken(surveysApi.GET('/v1/responses/{id}/way', {params: {path: {id}}}))).value,
  });
}

/** The version that was answered. */
export function versionQuery(survey: string, version: number) {
  return queryOptions({
    queryKey: ['surveys', 'version', survey, version],
    queryFn: async () =>
      (await taken(surveysApi.GET('/v1/surveys/{id}/versions/{version}', {params: {path: {id: survey, version}}}))).value,
    staleTime: Infinity,
    enabled: survey !== '' && version > 0,
  });
}
