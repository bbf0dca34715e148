import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/alerts',
}).lazy(() => import('./screen').then(screen => screen.Route));

export const alertRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/alerts/$id',
}).lazy(() => import('./alertScreen').then(screen => screen.Route));
