import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const responseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'responses/$responseId',
}).lazy(() => import('./screen').then(screen => screen.Route));
