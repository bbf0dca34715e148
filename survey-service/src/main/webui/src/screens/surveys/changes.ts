import {surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';
import {timeZone} from '../../ui/period';
import type {CarriedOver} from './carried/survey';

type Survey = components['schemas']['Survey'];
type SurveyDraft = components['schemas']['SurveyDraft'];

/** A survey without questions yet, in the language of who makes it. */
export const createSurvey = async (name: string, key: string, language: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys', {body: {key, name: {[language]: name}, languages: [language], timeZone: timeZone()}}))).value;

export const createFromTemplate = async (template: string, key: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/templates/{key}/surveys', {params: {path: {key: template}}, body: {key}}))).value;

export const importSurvey = async (document: Record<string, unknown>, key: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys/import', {params: {query: {key}}, body: document}))).value;

/** A survey that was carried over from another tool. */
export const createCarried = async (draft: CarriedOver['draft'], key: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys', {body: {key, timeZone: timeZone(), ...draft} as SurveyDraft}))).value;

export const duplicateSurvey = async (id: string, key: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys/{id}/duplicate', {params: {path: {id}}, body: {key}}))).value;

export const closeSurvey = async (id: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys/{id}/close', {params: {path: {id}}}))).value;

export const archiveSurvey = async (id: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys/{id}/archive', {params: {path: {id}}}))).value;

export const restoreSurvey = async (id: string): Promise<Survey> =>
  (await taken(surveysApi.POST('/v1/surveys/{id}/restore', {params: {path: {id}}}))).value;

/** A survey's document, which can be imported again. */
export const exportSurvey = async (id: string): Promise<Record<string, unknown>> =>
  (await taken(surveysApi.GET('/v1/surveys/{id}/export', {params: {path: {id}}}))).value;

/** Deletes a survey that was never published; gives its document, by which it can be had again. */
export async function deleteSurvey(id: string): Promise<Record<string, unknown>> {
  const document = await exportSurvey(id);
  await taken(surveysApi.DELETE('/v1/surveys/{id}', {params: {path: {id}}}));
  return document;
}
