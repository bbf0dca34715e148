import {infiniteQueryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';
import {parameters, type AuditSearch} from './search';

const PAGE = '100';

export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', parameters(search)],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/audit', {params: {query: {...parameters(search), limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
    // Who comes back to look has done something in between.
    staleTime: 0,
  });
}

/** Where the same is as a file. */
export function auditFile(search: AuditSearch): string {
  return `/v1/audit/export?${new URLSearchParams(parameters(search))}`;
}
