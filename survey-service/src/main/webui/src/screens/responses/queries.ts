import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE} from '../../api/allPages';
import {surveysApi, taken} from '../../api/client';
import {parameters, type ResponseFilter} from './search';

/** Responses, the newest first, page by page. */
export function responsesQuery(filter: ResponseFilter) {
  const query = parameters(filter);
  return infiniteQueryOptions({
    queryKey: ['responses', 'list', query],
    initialPageParam: '',
    queryFn: async ({pageParam}) =>
      (await taken(surveysApi.GET('/v1/responses', {params: {query: {...query, limit: LARGEST_PAGE, cursor: pageParam || undefined}}}))).value,
    getNextPageParam: page => page.next || undefined,
  });
}

/** The tags that responses have, each with how many have it. */
export const tagsQuery = queryOptions({
  queryKey: ['responses', 'tags'],
  queryFn: async () => (await taken(surveysApi.GET('/v1/responses/tags'))).value,
  staleTime: 15_000,
});

/** Says that responses that were read become a file. */
export const tellTaken = () => taken(surveysApi.POST('/v1/responses/taken'));
