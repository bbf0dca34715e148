import {queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';

export type Dashboard = components['schemas']['Dashboard'];
export type DashboardView = components['schemas']['DashboardView'];
export type Tile = components['schemas']['Tile'];

const MOST = '500';

/** One's own, and those that are shared. */
export const dashboardsQuery = queryOptions({
  queryKey: ['dashboards'],
  queryFn: async () => (await taken(surveysApi.GET('/v1/dashboards', {params: {query: {limit: MOST}}}))).value,
});

export function dashboardQuery(key: string) {
  return queryOptions({
    queryKey: ['dashboards', key],
    queryFn: () => taken(surveysApi.GET('/v1/dashboards/{key}', {params: {path: {key}}})),
  });
}

/** Creates a dashboard, or replaces the one that was read with that tag. */
export function storeDashboard(key: string, body: Dashboard, tag?: string) {
  return taken(surveysApi.PUT('/v1/dashboards/{key}', {params: {path: {key}}, body, headers: tag ? ifMatch(tag) : {}}));
}

export function deleteDashboard(key: string) {
  return taken(surveysApi.DELETE('/v1/dashboards/{key}', {params: {path: {key}}}));
}

/** A key that nobody has. */
export function newKey(): string {
  return `d-${Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
