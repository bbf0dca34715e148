import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE, allPages} from '../../api/allPages';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';
import {triggerBody, triggerValues, type TriggerValues} from './triggers';

const PAGE = '50';
const LOOK_EVERY_MILLIS = 5_000;

export const triggersQuery = queryOptions({
  queryKey: ['triggers'],
  queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/triggers', {params: {query: {limit: LARGEST_PAGE, cursor}}}))),
});

export function triggerQuery(id: string) {
  return queryOptions({queryKey: ['triggers', id], queryFn: () => readTrigger(id), gcTime: 0});
}

export async function readTrigger(id: string): Promise<Locked<TriggerValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/triggers/{id}', {params: {path: {id}}}));
  return {value: triggerValues(value), tag};
}

export async function writeTrigger(id: string, values: TriggerValues, tag: string): Promise<Locked<TriggerValues>> {
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/triggers/{id}', {params: {path: {id}, header: ifMatch(tag)}, body: triggerBody(values)}));
  return {value: triggerValues(value), tag: now};
}

/** Makes one; its id. */
export async function createTrigger(values: TriggerValues): Promise<string> {
  return (await taken(surveysApi.POST('/v1/triggers', {body: triggerBody(values)}))).value.id ?? '';
}

export async function deleteTrigger(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/triggers/{id}', {params: {path: {id}}}));
}

/** Whom it would have asked of the last month's events. */
export async function rehearseTrigger(values: TriggerValues) {
  return (await taken(surveysApi.POST('/v1/triggers/dry-run', {body: triggerBody(values)}))).value;
}

export function plannedQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['triggers', id, 'planned'],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/triggers/{id}/planned', {params: {path: {id}, query: {limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
    refetchInterval: LOOK_EVERY_MILLIS,
  });
}
