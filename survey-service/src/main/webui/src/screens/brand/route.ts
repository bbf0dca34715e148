import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const brandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/brand',
}).lazy(() => import('./screen').then(screen => screen.Route));
