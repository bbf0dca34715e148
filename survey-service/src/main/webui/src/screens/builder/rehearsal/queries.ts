import {keepPreviousData, queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../../api/client';
import {documentOf, type Draft} from '../model/draft';

export type Talking = 'sms' | 'chat';

/** What a draft says in messages to what was said so far. */
export function rehearsalQuery(id: string, channel: Talking, language: string, draft: Draft, said: string[]) {
  return queryOptions({
    queryKey: ['survey rehearsal', id, channel, language, draft, said],
    queryFn: async () =>
      (await taken(surveysApi.POST('/v1/surveys/{id}/rehearsal', {params: {path: {id}}, body: {channel, language, draft: documentOf(draft), said}}))).value,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: 60_000,
    retry: false,
  });
}
