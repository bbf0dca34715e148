import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const triggersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/triggers',
}).lazy(() => import('./screen').then(screen => screen.Route));

export const triggerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/triggers/$id',
}).lazy(() => import('./triggerScreen').then(screen => screen.Route));
