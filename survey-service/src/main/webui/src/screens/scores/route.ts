import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {scoresSearch} from './search';

export const scoresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'scores',
  validateSearch: scoresSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
