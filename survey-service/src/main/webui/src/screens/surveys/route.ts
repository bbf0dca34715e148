import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {surveysSearch} from './search';

export const surveysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'surveys',
  validateSearch: surveysSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
