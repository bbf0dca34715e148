import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const tenantsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/tenants',
}).lazy(() => import('./screen').then(screen => screen.Route));
