import {queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';

export function mapQuery(key: string, language: string) {
  return queryOptions({
    queryKey: ['journeys', key, 'map', language],
    queryFn: async () => (await taken(surveysApi.GET('/v1/journeys/{key}/map', {params: {path: {key}, query: {language}}}))).value,
  });
}
