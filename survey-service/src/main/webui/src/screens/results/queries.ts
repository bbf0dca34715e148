import {queryOptions} from '@tanstack/react-query';
import type {components} from '../../api/surveys';
import {surveysApi, taken} from '../../api/client';
import {parameters} from '../responses/search';
import type {Group} from './groups';
import {groupsOf, sharedFilter, type Grouped, type ResultsSearch} from './search';

export type Results = components['schemas']['SurveyResults'];
export type Question = components['schemas']['QuestionResult'];
export type ByUnit = components['schemas']['ResultsByUnit'];
export type Difference = components['schemas']['ResultDifference'];

export type Asked = NonNullable<Question['question']>;

export function askedIn(questions: Question[]): Asked[] {
  return questions.flatMap(({question}) => question ?? []);
}

/** Whether there are answers enough to tell a difference from chance. */
export function isTold({change}: Difference): boolean {
  return change?.verdict !== 'too-few';
}

/** One group's results, or two with what tells them apart. */
export interface Groups {
  group: Results;
  versus?: Results;
  differences: Difference[];
}

export function resultsQuery(survey: string, search: ResultsSearch) {
  const groups = groupsOf(search);
  // Until there are two groups, all are counted.
  const query = parameters({...sharedFilter(search), ...groups?.group});
  const second = groups && Object.fromEntries(Object.entries(parameters(groups.versus)).map(([name, value]) => [`versus.${name}`, value]));
  return queryOptions({
    queryKey: ['responses', 'results', survey, query, second],
    queryFn: async (): Promise<Groups> => {
      if (!second) {
        const {value} = await taken(surveysApi.GET('/v1/surveys/{id}/results', {params: {path: {id: survey}, query}}));
        return {group: value, differences: []};
      }
      const {value} = await taken(
        surveysApi.GET('/v1/surveys/{id}/results/comparison', {params: {path: {id: survey}, query: {...query, ...second}}}),
      );
      return {group: value.group ?? {}, versus: value.versus, differences: value.differences ?? []};
    },
  });
}

/** The results of each group, one after the other: a replica counts few at once. */
export function groupsQuery(survey: string, search: ResultsSearch & {compare: Grouped}, groups: {value: string; label: string}[]) {
  const shared = parameters(sharedFilter(search));
  return queryOptions({
    queryKey: ['responses', 'results', survey, shared, 'by', search.compare, groups],
    queryFn: async ({signal}): Promise<Group[]> => {
      const all: Group[] = [];
      for (const {value: key, label: name} of groups) {
        const query = {...shared, [search.compare]: key};
        const {value: results} = await taken(surveysApi.GET('/v1/surveys/{id}/results', {params: {path: {id: survey}, query}, signal}));
        all.push({key, name, results});
      }
      return all;
    },
  });
}

/** Which units are told apart: those below one, which is all that is counted, or which holds all that there are. */
export interface Level {
  within?: string;
  whole?: string;
}

/** How one question was answered in each unit of a level. */
export function byUnitQuery(survey: string, search: ResultsSearch, question: string, {within, whole}: Level) {
  const query = {...parameters(sharedFilter(search)), question, ...(within ? {unit: within} : whole ? {below: whole} : {})};
  return queryOptions({
    queryKey: ['responses', 'results by unit', survey, query],
    queryFn: async ({signal}): Promise<ByUnit> => (await taken(surveysApi.GET('/v1/surveys/{id}/results/by-unit', {params: {path: {id: survey}, query}, signal}))).value,
  });
}
