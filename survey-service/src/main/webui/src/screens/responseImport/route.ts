import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const responseImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'surveys/$id/import',
}).lazy(() => import('./screen').then(screen => screen.Route));
