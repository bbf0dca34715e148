import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {posterSearch, shareSearch} from './search';

export const shareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'surveys/$id/share',
  validateSearch: shareSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));

export const posterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'surveys/$id/poster',
  validateSearch: posterSearch,
}).lazy(() => import('./posterScreen').then(screen => screen.Route));
