import {queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE, allPages} from '../../api/allPages';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';
import {journeyOf, written, type Journey} from './journey';

/** Those that have these words in their names or keys, and that this persona goes. */
export function journeysQuery({q, persona}: {q?: string; persona?: string} = {}) {
  return queryOptions({
    queryKey: ['journeys', 'found', {q, persona}],
    queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/journeys', {params: {query: {q, persona, limit: LARGEST_PAGE, cursor}}}))),
  });
}

export function journeyQuery(key: string) {
  return queryOptions({queryKey: ['journeys', 'one', key], queryFn: () => readJourney(key), gcTime: 0, refetchOnWindowFocus: false});
}

export async function readJourney(key: string): Promise<Locked<Journey>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/journeys/{key}', {params: {path: {key}}}));
  return {value: journeyOf(value), tag};
}

/** Replaces the journey that was seen; a new one has no tag. */
export async function writeJourney(key: string, journey: Journey, tag: string): Promise<Locked<Journey>> {
  const header = tag ? ifMatch(tag) : {};
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/journeys/{key}', {params: {path: {key}, header}, body: written(journey)}));
  return {value: journeyOf(value), tag: now};
}

export async function deleteJourney(key: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/journeys/{key}', {params: {path: {key}}}));
}
