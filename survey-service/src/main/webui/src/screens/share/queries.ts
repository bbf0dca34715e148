import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE, allPages} from '../../api/allPages';
import {gatewayApi, surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';

const PAGE = '100';

export type ChannelView = components['schemas']['ChannelView'];
export type InvitationRequest = components['schemas']['InvitationRequest'];
export type Invitation = components['schemas']['InvitationView'];
export type Left = components['schemas']['Left'];

export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'one', id],
    queryFn: async () => (await taken(surveysApi.GET('/v1/surveys/{id}', {params: {path: {id}}}))).value,
  });
}

/** Channels that have a key, by which pages can be opened. */
export const keyChannelsQuery = queryOptions({
  queryKey: ['channels', 'with keys'],
  queryFn: async () =>
    (await allPages(cursor => taken(surveysApi.GET('/v1/channels', {params: {query: {limit: LARGEST_PAGE, cursor}}})))).filter(
      ({publishableKey}) => publishableKey,
    ),
});

/** What the gateway says of a survey's page, e.g. its first question as a mail, passed on by our own origin. */
export function sharedText(publishableKey: string, survey: string, file: 'email.html' | 'email.txt', query: URLSearchParams) {
  const address = sharedAddress(publishableKey, survey, file, query);
  return queryOptions({
    queryKey: ['shared', address],
    queryFn: async () => {
      const response = await fetch(address, {headers: {'X-Requested-With': 'JavaScript'}});
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.text();
    },
  });
}

export function sharedAddress(publishableKey: string, survey: string, file: string, query: URLSearchParams): string {
  const given = query.toString();
  return `/console/api/gateway/s/${encodeURIComponent(publishableKey)}/${encodeURIComponent(survey)}/${file}${given ? `?${given}` : ''}`;
}

export async function makeShortLink(publishableKey: string, survey: string, query: string) {
  return (await taken(gatewayApi.POST('/v1/links', {body: {publishableKey, survey, query: query || undefined}}))).value;
}

export function shortLinksQuery(publishableKey: string, survey: string) {
  return queryOptions({
    queryKey: ['links', publishableKey, survey],
    queryFn: async () => {
      const links = await allPages(async cursor => {
        const {value} = await taken(gatewayApi.GET('/v1/links', {params: {query: {survey, limit: LARGEST_PAGE, cursor}}}));
        return {value: value.items ?? [], next: value.next ?? ''};
      });
      return links.filter(link => link.publishableKey === publishableKey);
    },
  });
}

export async function deleteShortLink(code: string): Promise<void> {
  await taken(gatewayApi.DELETE('/v1/links/{code}', {params: {path: {code}}}));
}

export function invitationsQuery(survey: string, state: Invitation['state'] | undefined) {
  return infiniteQueryOptions({
    queryKey: ['invitations', 'of survey', {survey, state}],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/invitations', {params: {query: {survey, state, limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
  });
}

export async function revokeInvitation(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/invitations/{id}', {params: {path: {id}}}));
}

/** Says that personal links that were made become a file. */
export const tellTaken = () => taken(surveysApi.POST('/v1/invitations/taken'));

/** What came of inviting some, or all of a segment. */
export interface Invited {
  invited: Invitation[];
  left: Left[];
}

/** Invites part by part, as the service takes them; a dry run only tells whom it would. */
export async function inviteAll(request: InvitationRequest, dryRun: boolean, onPart: (so: Invited) => void): Promise<Invited> {
  let all: Invited = {invited: [], left: []};
  let cursor: string | undefined;
  do {
    const {value} = await taken(surveysApi.POST('/v1/invitations', {params: {query: {dryRun: String(dryRun)}}, body: {...request, cursor}}));
    all = {invited: [...all.invited, ...(value.invited ?? [])], left: [...all.left, ...(value.left ?? [])]};
    onPart(all);
    cursor = value.next || undefined;
  } while (cursor);
  return all;
}
