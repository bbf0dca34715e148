import {infiniteQueryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';

const PAGE = '100';

export const tenantsQuery = infiniteQueryOptions({
  queryKey: ['tenants'],
  initialPageParam: '',
  queryFn: ({pageParam}) => taken(surveysApi.GET('/v1/tenants', {params: {query: {limit: PAGE, cursor: pageParam || undefined}}})),
  getNextPageParam: page => page.next || undefined,
});

export interface TenantValues {
  key: string;
  name: string;
  email: string;
  firstName: string;
  lastName: string;
}

/** Makes a tenant with its first admin; whether that one has got an e-mail. */
export async function createTenant({key, name, ...admin}: TenantValues): Promise<boolean> {
  return (await taken(surveysApi.POST('/v1/tenants', {body: {key, name, admin}}))).value.admin?.mailed ?? false;
}
