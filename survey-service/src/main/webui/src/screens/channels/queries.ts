import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {gatewayApi, ifMatch, surveysApi, taken} from '../../api/client';
import {Refusal} from '../../api/refusal';
import type {Locked} from '../../ui/useLockedForm';
import {channelValues, type ChannelValues} from './channels';
import type {ChannelsSearch} from './search';

const PAGE = '100';
/** Long enough not to be a burden, short enough to be seen by who has just opened their page. */
const LOOK_EVERY_MILLIS = 5_000;

export function channelsQuery({q, kind}: ChannelsSearch) {
  return infiniteQueryOptions({
    queryKey: ['channels', 'list', {q, kind}],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/channels', {params: {query: {q, channel: kind, limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
  });
}

export function channelQuery(id: string) {
  return queryOptions({queryKey: ['channels', 'one', id], queryFn: () => readChannel(id), gcTime: 0});
}

export async function readChannel(id: string): Promise<Locked<ChannelValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/channels/{id}', {params: {path: {id}}}));
  return {value: channelValues(value), tag};
}

/** Replaces the channel that was seen; a new one has no tag. */
export async function writeChannel(id: string, values: ChannelValues, tag: string): Promise<Locked<ChannelValues>> {
  const header = tag ? ifMatch(tag) : {};
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/channels/{id}', {params: {path: {id}, header}, body: values}));
  return {value: channelValues(value as Parameters<typeof channelValues>[0]), tag: now};
}

/** Whether there is such a channel, which a new one would replace. */
export async function isTaken(id: string): Promise<boolean> {
  try {
    await readChannel(id);
    return true;
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 404) return false;
    throw failure;
  }
}

export async function deleteChannel(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/channels/{id}', {params: {path: {id}}}));
}

/** From where a key was used. */
export function sightingsQuery(publishableKey: string) {
  return queryOptions({
    queryKey: ['sightings', publishableKey],
    queryFn: async () =>
      (await taken(gatewayApi.GET('/v1/sightings/{publishableKey}', {params: {path: {publishableKey}}}))).value.pages ?? [],
    refetchInterval: LOOK_EVERY_MILLIS,
    staleTime: 0,
  });
}
