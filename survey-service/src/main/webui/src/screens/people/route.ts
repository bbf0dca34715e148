import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/people',
}).lazy(() => import('./screen').then(screen => screen.Route));
