import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';
import type {DeliveryState} from './search';
import {webhookValues, type WebhookValues} from './webhooks';

const PAGE = '50';
const LOOK_EVERY_MILLIS = 5_000;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async () => (await taken(surveysApi.GET('/v1/webhooks'))).value,
});

export function webhookQuery(id: string) {
  return queryOptions({queryKey: ['webhooks', id], queryFn: () => readWebhook(id), gcTime: 0});
}

export async function readWebhook(id: string): Promise<Locked<WebhookValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/webhooks/{id}', {params: {path: {id}}}));
  return {value: webhookValues(value), tag};
}

export async function writeWebhook(id: string, values: WebhookValues, tag: string): Promise<Locked<WebhookValues>> {
  const {value, tag: now} = await taken(
    surveysApi.PUT('/v1/webhooks/{id}', {params: {path: {id}, header: ifMatch(tag)}, body: values}),
  );
  return {value: webhookValues(value), tag: now};
}

/** Makes one; the secret is told this once. */
export async function createWebhook(values: WebhookValues): Promise<{id: string; secret: string}> {
  const {value} = await taken(surveysApi.POST('/v1/webhooks', {body: values}));
  return {id: value.id ?? '', secret: value.secret ?? ''};
}

export async function deleteWebhook(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/webhooks/{id}', {params: {path: {id}}}));
}

export async function renewSecret(id: string): Promise<string> {
  return (await taken(surveysApi.POST('/v1/webhooks/{id}/secret', {params: {path: {id}}}))).value.secret ?? '';
}

export async function testWebhook(id: string): Promise<void> {
  await taken(surveysApi.POST('/v1/webhooks/{id}/test', {params: {path: {id}}}));
}

export async function replayDelivery(id: string, delivery: string): Promise<void> {
  await taken(surveysApi.POST('/v1/webhooks/{id}/deliveries/{delivery}/replay', {params: {path: {id, delivery}}}));
}

export async function replayDead(id: string): Promise<void> {
  await taken(surveysApi.POST('/v1/webhooks/{id}/replay', {params: {path: {id}}}));
}

export function deliveriesQuery(id: string, state: DeliveryState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries', state],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(
        surveysApi.GET('/v1/webhooks/{id}/deliveries', {
          params: {path: {id}, query: {state, limit: PAGE, cursor: pageParam || undefined}},
        }),
      ),
    getNextPageParam: page => page.next || undefined,
    refetchInterval: LOOK_EVERY_MILLIS,
  });
}
