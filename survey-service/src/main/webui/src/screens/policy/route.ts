import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const policyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/policy',
}).lazy(() => import('./screen').then(screen => screen.Route));
