import createClient from 'openapi-fetch';
import {renewed} from '../app/session';
import type {paths as GatewayPaths} from './gateway';
import type {paths as ListenerPaths} from './listener';
import type {paths as MetricsPaths} from './metrics';
import {Refusal} from './refusal';
import type {paths as SurveysPaths} from './surveys';

/** Says that a call comes from our own page, and asks for a status in place of a login page. */
const OWN_PAGE = {'X-Requested-With': 'JavaScript', Accept: 'application/json'};

/** What the back end answers in place of leading a script to the login page. */
const LOGIN_NEEDED = 499;

/** One call; waits for a new login if the session has ended, and throws a {@link Refusal} for what isn't done. */
async function call(request: Request): Promise<Response> {
  const again = request.clone();
  let response = await fetch(request);
  if (hasSessionEnded(response)) {
    await renewed();
    response = await fetch(again);
  }
  if (!response.ok) throw await Refusal.of(response);
  return response;
}

function hasSessionEnded(response: Response): boolean {
  return response.type === 'opaqueredirect' || response.status === 401 || response.status === LOGIN_NEEDED;
}

const options = {fetch: call, headers: OWN_PAGE, redirect: 'manual'} as const;

/** The services' APIs, typed by their documents. Each call goes through {@link taken}. */
export const surveysApi = createClient<SurveysPaths>({...options, baseUrl: ''});
export const metricsApi = createClient<MetricsPaths>({...options, baseUrl: '/console/api/metrics'});
export const gatewayApi = createClient<GatewayPaths>({...options, baseUrl: '/console/api/gateway'});
export const listenerApi = createClient<ListenerPaths>({...options, baseUrl: '/console/api/listener'});

/** What a call gave. */
export interface Taken<T> {
  value: T;
  /** To change it with ({@link ifMatch}); empty if it has none. */
  tag: string;
  /** The cursor of the next page; empty on the last one. */
  next: string;
}

/** The outcome of a call that was done; what wasn't has thrown already. */
export async function taken<T>(answer: Promise<{data?: T; response: Response}>): Promise<Taken<T>> {
  const {data, response} = await answer;
  return {value: data as T, tag: response.headers.get('ETag') ?? '', next: nextCursor(response.headers.get('Link') ?? '')};
}

/** Headers of a change to what was read with that tag: refused (412) if somebody else was faster. */
export function ifMatch(tag: string): {'If-Match': string} {
  return {'If-Match': tag};
}

/** The cursor in a list's Link header (RFC 8288). */
export function nextCursor(link: string): string {
  const address = /<([^>]+)>;\s*rel="?next"?/.exec(link)?.[1];
  return address ? (new URL(address, 'http://any').searchParams.get('cursor') ?? '') : '';
}
