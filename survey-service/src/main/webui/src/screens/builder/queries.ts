import {keepPreviousData, queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import {Refusal, type Violation} from '../../api/refusal';
import type {components} from '../../api/surveys';
import {documentOf, type Draft} from './model/draft';

type Api = components['schemas'];

export type Survey = Api['Survey'];
export type PublishedSurvey = Api['PublishedSurvey'];
export type VersionDiff = Api['VersionDiff'];

/** A survey as it is stored. It is read anew whenever the builder opens, for what was read before may be another's. */
export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['survey', id],
    queryFn: () => readSurvey(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export const readSurvey = (id: string) => taken(surveysApi.GET('/v1/surveys/{id}', {params: {path: {id}}}));

export const saveDraft = (id: string, draft: Draft, tag: string) =>
  taken(surveysApi.PUT('/v1/surveys/{id}', {params: {path: {id}}, headers: ifMatch(tag), body: documentOf(draft)}));

export const publishSurvey = (id: string) => taken(surveysApi.POST('/v1/surveys/{id}/publish', {params: {path: {id}}}));

/** What publishing would say of a draft. */
export interface Findings {
  violations: Violation[];
  channels: Api['ChannelFit'][];
  /** What it changes since the newest version; undefined before the first. */
  since?: VersionDiff;
}

export function checkQuery(id: string, draft: Draft) {
  return queryOptions({
    queryKey: ['survey check', id, draft],
    queryFn: async (): Promise<Findings> => {
      try {
        const {value} = await taken(surveysApi.POST('/v1/surveys/{id}/check', {params: {path: {id}}, body: documentOf(draft)}));
        return {violations: (value.violations ?? []) as Violation[], channels: value.channels ?? [], since: value.since};
      } catch (failure) {
        // What can't be read at all is said of its field, too.
        if (failure instanceof Refusal && failure.violations.length > 0) return {violations: failure.violations, channels: []};
        throw failure;
      }
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: 60_000,
  });
}

export function versionsQuery(id: string, newest: number) {
  return queryOptions({
    queryKey: ['survey versions', id, newest],
    queryFn: async () => (await taken(surveysApi.GET('/v1/surveys/{id}/versions', {params: {path: {id}}}))).value,
  });
}

export function diffQuery(id: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['survey diff', id, from, to],
    queryFn: async () => (await taken(surveysApi.GET('/v1/surveys/{id}/versions/{from}/diff/{to}', {params: {path: {id, from, to}}}))).value,
    staleTime: Infinity,
  });
}
