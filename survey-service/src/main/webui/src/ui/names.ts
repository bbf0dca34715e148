import {queryOptions, useQuery} from '@tanstack/react-query';
import {useMemo} from 'react';
import {LARGEST_PAGE, allPages} from '../api/allPages';
import {surveysApi, taken} from '../api/client';
import {useFormats, type LocalizedText} from './formats';

const FRESH_MILLIS = 60_000;

export const allSurveysQuery = queryOptions({
  queryKey: ['surveys', 'all'],
  queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/surveys', {params: {query: {limit: LARGEST_PAGE, cursor}}}))),
  staleTime: FRESH_MILLIS,
});

export const allUnitsQuery = queryOptions({
  queryKey: ['units', 'all'],
  queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/units', {params: {query: {limit: LARGEST_PAGE, cursor}}}))),
  staleTime: FRESH_MILLIS,
});

export const allJourneysQuery = queryOptions({
  queryKey: ['journeys', 'all'],
  queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/journeys', {params: {query: {limit: LARGEST_PAGE, cursor}}}))),
  staleTime: FRESH_MILLIS,
});

/** Those aren't paged; how many belong to each changes oftener than the others' names. */
export const allSegmentsQuery = queryOptions({
  queryKey: ['segments', 'all'],
  queryFn: async () => (await taken(surveysApi.GET('/v1/segments'))).value,
  staleTime: 15_000,
});

/** Things of which people know the name and services the key. */
export interface Named {
  options: {value: string; label: string}[];
  /** The name, or the key as long as there is none. */
  name: (key: string) => string;
}

export function useSurveyNames(): Named {
  const formats = useFormats();
  const {data} = useQuery(allSurveysQuery);
  return useMemo(() => named((data ?? []).map(({draft}) => ({key: draft?.key, name: draft?.name})), formats.text), [data, formats]);
}

export function useUnitNames(): Named {
  const formats = useFormats();
  const {data} = useQuery(allUnitsQuery);
  return useMemo(() => named(data ?? [], formats.text), [data, formats]);
}

export function useSegmentNames(): Named {
  const formats = useFormats();
  const {data} = useQuery(allSegmentsQuery);
  return useMemo(() => named(data ?? [], formats.text), [data, formats]);
}

/** Touchpoints of all journeys. */
export function useTouchpointNames(): Named {
  const formats = useFormats();
  const {data} = useQuery(allJourneysQuery);
  return useMemo(
    () => named((data ?? []).flatMap(({stages}) => (stages ?? []).flatMap(({touchpoints}) => touchpoints ?? [])), formats.text),
    [data, formats],
  );
}

/** Stages of all journeys. */
export function useStageNames(): Named {
  const formats = useFormats();
  const {data} = useQuery(allJourneysQuery);
  return useMemo(() => named((data ?? []).flatMap(({stages}) => stages ?? []), formats.text), [data, formats]);
}

export function named(things: {key?: string; name?: LocalizedText}[], textOf: (text: LocalizedText) => string): Named {
  const known = new Map(things.map(({key = '', name}) => [key, textOf(name) || key]));
  return {options: [...known].map(([value, label]) => ({value, label})), name: key => known.get(key) ?? key};
}
