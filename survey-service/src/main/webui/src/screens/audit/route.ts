import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {auditSearch} from './search';

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/audit',
  validateSearch: auditSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
