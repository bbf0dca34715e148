import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {builderSearch} from './search';

export const builderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'surveys/$id',
  validateSearch: builderSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
