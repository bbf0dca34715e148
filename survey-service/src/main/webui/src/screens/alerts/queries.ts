import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE, allPages} from '../../api/allPages';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';
import {alertBody, alertValues, type AlertValues} from './alerts';

const PAGE = '50';
const LOOK_EVERY_MILLIS = 5_000;

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/alerts', {params: {query: {limit: LARGEST_PAGE, cursor}}}))),
});

export function alertQuery(id: string) {
  return queryOptions({queryKey: ['alerts', id], queryFn: () => readAlert(id), gcTime: 0});
}

export async function readAlert(id: string): Promise<Locked<AlertValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/alerts/{id}', {params: {path: {id}}}));
  return {value: alertValues(value), tag};
}

export async function writeAlert(id: string, values: AlertValues, tag: string): Promise<Locked<AlertValues>> {
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/alerts/{id}', {params: {path: {id}, header: ifMatch(tag)}, body: alertBody(values)}));
  return {value: alertValues(value), tag: now};
}

/** Makes one; its id. */
export async function createAlert(values: AlertValues): Promise<string> {
  return (await taken(surveysApi.POST('/v1/alerts', {body: alertBody(values)}))).value.id ?? '';
}

export async function deleteAlert(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/alerts/{id}', {params: {path: {id}}}));
}

export async function testAlert(id: string): Promise<void> {
  await taken(surveysApi.POST('/v1/alerts/{id}/test', {params: {path: {id}}}));
}

export function noticesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['alerts', id, 'notices'],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/alerts/{id}/notices', {params: {path: {id}, query: {limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
    refetchInterval: LOOK_EVERY_MILLIS,
  });
}
