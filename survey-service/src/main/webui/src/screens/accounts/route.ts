import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/accounts',
}).lazy(() => import('./screen').then(screen => screen.Route));

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/accounts/$id',
}).lazy(() => import('./accountScreen').then(screen => screen.Route));
