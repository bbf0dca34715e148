import {queryOptions, useQuery} from '@tanstack/react-query';
import {LARGEST_PAGE, allPages} from '../../api/allPages';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';
import {useFormats} from '../../ui/formats';
import type {Locked} from '../../ui/useLockedForm';
import {personaOf, written, type Persona} from './persona';

export const personasQuery = queryOptions({
  queryKey: ['personas', 'all'],
  queryFn: () => allPages(cursor => taken(surveysApi.GET('/v1/personas', {params: {query: {limit: LARGEST_PAGE, cursor}}}))),
});

export function personaQuery(key: string) {
  return queryOptions({queryKey: ['personas', 'one', key], queryFn: () => readPersona(key), gcTime: 0, refetchOnWindowFocus: false});
}

export async function readPersona(key: string): Promise<Locked<Persona>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/personas/{key}', {params: {path: {key}}}));
  return {value: personaOf(value), tag};
}

/** Replaces the persona that was seen; a new one has no tag. */
export async function writePersona(key: string, persona: Persona, tag: string): Promise<Locked<Persona>> {
  const header = tag ? ifMatch(tag) : {};
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/personas/{key}', {params: {path: {key}, header}, body: written(persona)}));
  return {value: personaOf(value), tag: now};
}

/** Refused if journeys name it. */
export async function deletePersona(key: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/personas/{key}', {params: {path: {key}}}));
}

/** The tenant's personas, of which people know the names and services the keys. */
export function usePersonas() {
  const formats = useFormats();
  const {data = []} = useQuery(personasQuery);
  const known = new Map(data.map(persona => [persona.key ?? '', persona] as [string, components['schemas']['Persona']]));
  const name = (key: string) => formats.text(known.get(key)?.name) || key;
  return {options: [...known.keys()].map(key => ({value: key, label: name(key)})), name, of: (key: string) => known.get(key)};
}
