import {infiniteQueryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';

export type SentMessage = components['schemas']['SentMessage'];

const PAGE = '20';
const LOOK_EVERY_MILLIS = 3_000;

/** Many networks never say that a message has arrived. */
const PATIENCE_MILLIS = 600_000;

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

/** Whether more will become of it soon; not of one that is planned for later, or of which nobody has said anything for long. */
export function isUnderWay({state, dueAt, at}: SentMessage): boolean {
  const isLate = new Date(at ?? 0).getTime() < Date.now() - PATIENCE_MILLIS;
  return state === 'queued'
    ? !dueAt || new Date(dueAt).getTime() < Date.now() + LOOK_EVERY_MILLIS
    : (state === 'sent' || state === 'uncertain') && !isLate;
}
