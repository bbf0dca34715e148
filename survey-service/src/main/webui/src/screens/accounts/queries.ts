import {queryOptions} from '@tanstack/react-query';
import type {components} from '../../api/surveys';
import {gatewayApi, ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';
import {accountBody, accountValues, type AccountValues, type AccountView, type Secrets} from './accounts';

export type AccountCheck = components['schemas']['AccountCheckView'];

export const accountsQuery = queryOptions({
  queryKey: ['channelAccounts'],
  queryFn: async () => (await taken(surveysApi.GET('/v1/channel-accounts'))).value,
});

export function accountQuery(id: string) {
  return queryOptions({
    queryKey: ['channelAccounts', id],
    queryFn: async () => {
      const {value, tag} = await taken(surveysApi.GET('/v1/channel-accounts/{id}', {params: {path: {id}}}));
      return {view: value, tag};
    },
    gcTime: 0,
  });
}

const LOOK_EVERY_MILLIS = 5_000;

/** How it does, as the gateway sees it. */
export function healthQuery(id: string) {
  return queryOptions({
    queryKey: ['channelAccounts', id, 'health'],
    queryFn: async () => (await taken(gatewayApi.GET('/v1/channel-accounts/{id}/health', {params: {path: {id}}}))).value,
    refetchInterval: LOOK_EVERY_MILLIS,
  });
}

export async function readAccount(id: string): Promise<Locked<AccountValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/channel-accounts/{id}', {params: {path: {id}}}));
  return {value: accountValues(value), tag};
}

export async function createAccount(values: AccountValues, secrets: Secrets): Promise<AccountView> {
  return (await taken(surveysApi.POST('/v1/channel-accounts', {body: accountBody(values, secrets)}))).value;
}

export async function writeAccount(id: string, values: AccountValues, secrets: Secrets, tag: string): Promise<Locked<AccountValues>> {
  const {value, tag: now} = await taken(
    surveysApi.PUT('/v1/channel-accounts/{id}', {
      params: {path: {id}, header: ifMatch(tag)},
      body: accountBody(values, secrets),
    }),
  );
  return {value: accountValues(value), tag: now};
}

export async function deleteAccount(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/channel-accounts/{id}', {params: {path: {id}}}));
}

/** What the provider says of it. */
export async function checkAccount(id: string): Promise<AccountCheck> {
  return (await taken(surveysApi.POST('/v1/channel-accounts/{id}/check', {params: {path: {id}}}))).value;
}

/** Has the provider deliver messages to us. */
export async function connectAccount(id: string): Promise<AccountCheck> {
  return (await taken(surveysApi.POST('/v1/channel-accounts/{id}/connect', {params: {path: {id}}}))).value;
}

/** Sends a message to a phone; what becomes of it stands in the list of messages. */
export async function sendTest(id: string, body: components['schemas']['TestMessageBody']): Promise<void> {
  await taken(surveysApi.POST('/v1/channel-accounts/{id}/test', {params: {path: {id}}, body}));
}
