import {infiniteQueryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';

export type SentMessage = components['schemas']['SentMessage'];

const PAGE = '20';
const LOOK_EVERY_MILLIS = 3_000;

/** Of whom or what messages are listed. */
export interface OfMessages {
  account?: string;
  customer?: string;
}

/** What was sent and what became of it, looked up again while something is under way. */
export function messagesQuery(of: OfMessages) {
  return infiniteQueryOptions({
    queryKey: ['messages', of],
    initialPageParam: '',
    queryFn: ({pageParam}) => taken(surveysApi.GET('/v1/messages', {params: {query: {...of, limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
    refetchInterval: query => (query.state.data?.pages.some(page => page.value.some(isUnderWay)) ? LOOK_EVERY_MILLIS : false),
  });
}

/** Whether more will become of it soon; one that is planned for later is looked at when somebody comes back. */
export function isUnderWay({state, dueAt}: SentMessage): boolean {
  return state === 'queued' ? !dueAt || new Date(dueAt).getTime() < Date.now() + LOOK_EVERY_MILLIS : state === 'sent' || state === 'uncertain';
}
