import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {responsesSearch} from './search';

export const responsesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'responses',
  validateSearch: responsesSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
