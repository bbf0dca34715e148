import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {customersSearch} from './search';

export const customersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'customers',
  validateSearch: customersSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));

export const customerImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'customers/import',
}).lazy(() => import('./importScreen').then(screen => screen.Route));

export const customerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'customers/of/$id',
}).lazy(() => import('./customerScreen').then(screen => screen.Route));
