import {queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../../api/client';
import type {components} from '../../../api/surveys';

export type Comment = components['schemas']['CommentView'];

/** What colleagues say of a survey and its questions, the oldest first. */
export function commentsQuery(id: string) {
  return queryOptions({
    queryKey: ['survey comments', id],
    queryFn: async () => (await taken(surveysApi.GET('/v1/surveys/{id}/comments', {params: {path: {id}}}))).value,
  });
}

/** @param question its key; empty for the whole survey */
export const addComment = (id: string, question: string, text: string) => taken(surveysApi.POST('/v1/surveys/{id}/comments', {params: {path: {id}}, body: {question, text}}));

export const resolveComment = (id: string, comment: string) => taken(surveysApi.POST('/v1/surveys/{id}/comments/{comment}/resolve', {params: {path: {id, comment}}}));

export const reopenComment = (id: string, comment: string) => taken(surveysApi.POST('/v1/surveys/{id}/comments/{comment}/reopen', {params: {path: {id, comment}}}));

export const deleteComment = (id: string, comment: string) => taken(surveysApi.DELETE('/v1/surveys/{id}/comments/{comment}', {params: {path: {id, comment}}}));
