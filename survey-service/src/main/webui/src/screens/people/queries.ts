import {infiniteQueryOptions, queryOptions} from '@tanstack/react-query';
import {LARGEST_PAGE, allPages} from '../../api/allPages';
import {surveysApi, taken} from '../../api/client';
import {personOf, type PersonChange, type Role} from './people';

const PAGE = '50';

export const peopleQuery = infiniteQueryOptions({
  queryKey: ['people'],
  initialPageParam: '',
  queryFn: async ({pageParam}) => {
    const {value, next} = await taken(surveysApi.GET('/v1/people', {params: {query: {limit: PAGE, cursor: pageParam || undefined}}}));
    return {people: value.map(personOf), next};
  },
  getNextPageParam: page => page.next || undefined,
});

/** All of them, to choose from. */
export const everybodyQuery = queryOptions({
  queryKey: ['people', 'all'],
  queryFn: async () => (await allPages(cursor => taken(surveysApi.GET('/v1/people', {params: {query: {limit: LARGEST_PAGE, cursor}}})))).map(personOf),
  retry: false,
  staleTime: 60_000,
});

export interface Invitation {
  email: string;
  firstName: string;
  lastName: string;
  roles: Role[];
  /** To which they are limited; empty for no limit. */
  units: string[];
}

/** Who was invited, and whether Keycloak has sent the e-mail. */
export async function invite(invitation: Invitation): Promise<{id: string; isMailed: boolean}> {
  const {id = '', mailed = false} = (await taken(surveysApi.POST('/v1/people', {body: invitation}))).value;
  return {id, isMailed: mailed};
}

export async function inviteAgain(id: string): Promise<boolean> {
  return (await taken(surveysApi.POST('/v1/people/{id}/invitation', {params: {path: {id}}}))).value.mailed ?? false;
}

export async function changePerson(id: string, change: PersonChange): Promise<void> {
  await taken(surveysApi.PATCH('/v1/people/{id}', {params: {path: {id}}, body: change}));
}

export async function removePerson(id: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/people/{id}', {params: {path: {id}}}));
}
