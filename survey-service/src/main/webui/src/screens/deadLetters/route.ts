import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {deadLettersSearch} from './search';

export const deadLettersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/dead-letters',
  validateSearch: deadLettersSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
