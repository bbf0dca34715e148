import {queryOptions} from '@tanstack/react-query';
import type {components} from '../../api/surveys';
import {surveysApi, taken} from '../../api/client';
import {parameters} from '../responses/search';
import {isComparison, type ResultsSearch} from './search';

export type Results = components['schemas']['SurveyResults'];
export type Question = components['schemas']['QuestionResult'];
export type Difference = components['schemas']['ResultDifference'];

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
  const {compare, versus, ...filter} = search;
  const query = parameters(filter);
  const second = isComparison(search) ? {[`versus.${compare}`]: versus} : undefined;
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
