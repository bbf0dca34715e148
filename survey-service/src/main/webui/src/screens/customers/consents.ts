import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken, type Taken} from '../../api/client';
import type {components} from '../../api/surveys';

export type Consent = components['schemas']['Consent'];
export type ConsentBody = components['schemas']['ConsentBody'];

/** By which somebody can be written to. */
export const CHANNELS = ['email', 'sms', 'whatsapp', 'telegram', 'chat', 'phone'] as const;
export type ConsentChannel = (typeof CHANNELS)[number];

const FEW = '10';
const PURPOSE = 'surveys';

export function consentsQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'consents'],
    queryFn: async () => (await taken(surveysApi.GET('/v1/customers/{id}/consents', {params: {path: {id}}}))).value,
  });
}

export function consentHistoryQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'consents', 'history'],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(
        surveysApi.GET('/v1/customers/{id}/consents/history', {params: {path: {id}, query: {limit: FEW, cursor: pageParam || undefined}}}),
      ),
    getNextPageParam: page => page.next || undefined,
  });
}

/** What counts now, to be changed; there must be something. */
export function consentQuery(id: string, channel: ConsentChannel) {
  return queryOptions({
    queryKey: ['customers', 'one', id, 'consents', 'of', channel],
    queryFn: () => taken(surveysApi.GET('/v1/customers/{id}/consents/{channel}/{purpose}', {params: {path: path(id, channel)}})),
    gcTime: 0,
  });
}

/** Adds what was said; refused (412) if more was said since `tag`, which is empty if nothing was. */
export function writeConsent(id: string, channel: ConsentChannel, body: ConsentBody, tag: string): Promise<Taken<Consent>> {
  const header = tag ? ifMatch(tag) : {};
  return taken(surveysApi.PUT('/v1/customers/{id}/consents/{channel}/{purpose}', {params: {path: path(id, channel), header}, body}));
}

/**
 * What takes a change back: what counted before, said right behind it, so that all that was said since counts. A consent isn't
 * brought back: given anew, it would outdo a STOP on another channel that was said after it.
 */
export function undoing(before: Consent | undefined, noted: Consent): ConsentBody | undefined {
  if (before?.state === 'granted') return undefined;
  const at = new Date(Date.parse(noted.at ?? '') + 1).toISOString();
  return {state: before?.state ?? 'unknown', text: before?.text, proof: before?.proof, at};
}

/** What counts of each channel, those too of which nothing was said. */
export function byChannel(consents: Consent[]): {channel: ConsentChannel; consent: Consent | undefined}[] {
  return CHANNELS.map(channel => ({channel, consent: consents.find(one => one.channel === channel && one.purpose === PURPOSE)}));
}

function path(id: string, channel: ConsentChannel) {
  return {id, channel, purpose: PURPOSE};
}
