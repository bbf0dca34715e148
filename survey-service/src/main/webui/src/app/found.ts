import {queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../api/client';
import {nameOf} from '../screens/customers/name';
import {responseLine} from '../screens/responses/lines';
import type {LocalizedText} from '../ui/formats';

/** So many of each kind are found: who looks for more opens the list. */
const MOST = '5';
/** From so many letters on services are asked. */
export const LEAST_LETTERS = 3;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Things that a few letters may mean. */
export interface Found {
  surveys: {id: string; key: string; name: LocalizedText}[];
  customers: {id: string; name: string}[];
  responses: {id: string; survey: string; answeredAt: string; words: string}[];
}

/** Whether it is a response's id, and not words that were said. */
export function isId(text: string): boolean {
  return ID.test(text.trim());
}

/** What of a kind can't be asked for now is left out: the rest still leads somewhere. */
export function foundQuery(typed: string) {
  const q = typed.trim();
  return queryOptions({
    queryKey: ['found', q],
    queryFn: async (): Promise<Found> => {
      const [surveys, customers, responses] = await Promise.all([orNone(surveysLike(q)), orNone(customersLike(q)), orNone(isId(q) ? responseOf(q) : responsesWith(q))]);
      return {surveys, customers, responses};
    },
    staleTime: 30_000,
    retry: false,
  });
}

async function orNone<T>(asking: Promise<T[]>): Promise<T[]> {
  return asking.catch(() => []);
}

async function surveysLike(q: string): Promise<Found['surveys']> {
  const {value} = await taken(surveysApi.GET('/v1/surveys', {params: {query: {q, limit: MOST}}}));
  return value.map(({id = '', draft}) => ({id, key: draft?.key ?? '', name: draft?.name}));
}

async function customersLike(q: string): Promise<Found['customers']> {
  const {value} = await taken(surveysApi.GET('/v1/customers', {params: {query: {q, limit: MOST}}}));
  return value.map(customer => ({id: customer.id ?? '', name: nameOf(customer) ?? ''}));
}

async function responsesWith(q: string): Promise<Found['responses']> {
  const filter: object = {q};
  const {value} = await taken(surveysApi.GET('/v1/responses', {params: {query: {...filter, limit: MOST}}}));
  return (value.items ?? []).map(response => responseLine(response, key => key));
}

async function responseOf(id: string): Promise<Found['responses']> {
  const {value} = await taken(surveysApi.GET('/v1/responses/{id}', {params: {path: {id: id.trim()}}}));
  return [responseLine(value, key => key)];
}
