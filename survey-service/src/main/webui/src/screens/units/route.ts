import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {unitsSearch} from './search';

export const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/units',
  validateSearch: unitsSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
