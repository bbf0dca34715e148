import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/sources',
}).lazy(() => import('./screen').then(screen => screen.Route));
