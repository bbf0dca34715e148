import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {resultsSearch} from './search';

export const resultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'surveys/$surveyId/results',
  validateSearch: resultsSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
