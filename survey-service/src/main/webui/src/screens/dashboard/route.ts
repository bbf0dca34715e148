import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const dashboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'dashboards/$key',
}).lazy(() => import('./screen').then(screen => screen.Route));
