import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';
import {Refusal} from '../../api/refusal';
import type {CustomersSearch} from './search';

const PAGE = '100';
const FEW = '20';

export type Customer = components['schemas']['Customer'];
export type Left = components['schemas']['Left'];

export function customersQuery({q, segment}: CustomersSearch) {
  return infiniteQueryOptions({
    queryKey: ['customers', 'list', {q, segment}],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/customers', {params: {query: {q, segment, limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
  });
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => taken(surveysApi.GET('/v1/customers/{id}', {params: {path: {id}}})),
  });
}

export function eventsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'events'],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/customers/{id}/events', {params: {path: {id}, query: {limit: FEW, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
  });
}

export function contactsQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'contacts'],
    queryFn: async () => (await taken(surveysApi.GET('/v1/customers/{id}/contacts', {params: {path: {id}}}))).value,
  });
}

export function invitationsQuery(id: string) {
  return queryOptions({
    queryKey: ['invitations', 'of customer', id],
    queryFn: async () => (await taken(surveysApi.GET('/v1/invitations', {params: {query: {customer: id, limit: FEW}}}))).value,
  });
}

export function responsesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['responses', 'of customer', id],
    initialPageParam: '',
    queryFn: ({pageParam}) => {
      // The document tells of the filters in words alone.
      const filter: object = {respondent: id};
      return taken(surveysApi.GET('/v1/responses', {params: {query: {...filter, limit: FEW, cursor: pageParam || undefined}}}));
    },
    getNextPageParam: page => page.next || undefined,
  });
}

/** What an invitation of the customer to a survey would meet. */
export interface Asking {
  /** Whether one was made already, whatever became of it. */
  wasInvited: boolean;
  /** Why they wouldn't be invited now; undefined if they would. */
  reason: Left['reason'] | undefined;
}

export async function whyNotAsked(customer: string, survey: string, page: string): Promise<Asking> {
  const made = taken(surveysApi.GET('/v1/invitations', {params: {query: {customer, survey, limit: '1'}}}));
  const tried = taken(surveysApi.POST('/v1/invitations', {params: {query: {dryRun: 'true'}}, body: {survey, page, customers: [customer]}}));
  const [{value: invitations}, {value: outcome}] = await Promise.all([made, tried]);
  return {wasInvited: invitations.length > 0, reason: outcome.left?.[0]?.reason};
}

/** Adds one; refused (428) if there is one of that id. */
export async function createCustomer(id: string, body: components['schemas']['CustomerBody']): Promise<void> {
  await taken(surveysApi.PUT('/v1/customers/{id}', {params: {path: {id}}, body}));
}

/** An id that nobody has, and that says nothing of anybody. */
export function newId(): string {
  return `c-${Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Changes what is named alone; refused (412) if it was changed since `tag`. */
export function changeCustomer(id: string, body: components['schemas']['CustomerBody'], tag: string) {
  return taken(surveysApi.PATCH('/v1/customers/{id}', {params: {path: {id}, header: {'If-Match': tag}}, body}));
}

export async function forgetCustomer(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/customers/{id}', {params: {path: {id}}}));
}

export async function eraseFeedback(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/customers/{id}/feedback', {params: {path: {id}}}));
}

/** How far the erasure of a customer's responses is; null if nobody ordered one. */
export function erasureQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'erasure'],
    queryFn: async () => {
      try {
        return (await taken(surveysApi.GET('/v1/customers/{id}/feedback', {params: {path: {id}}}))).value;
      } catch (failure) {
        if (failure instanceof Refusal && failure.status === 404) return null;
        throw failure;
      }
    },
    refetchInterval: query => (query.state.data?.left ? 2_000 : false),
  });
}
