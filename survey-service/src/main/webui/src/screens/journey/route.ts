import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {journeySearch} from './search';

export const journeyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'scores/journey',
  validateSearch: journeySearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
