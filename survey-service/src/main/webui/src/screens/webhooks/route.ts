import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {webhookSearch} from './search';

export const webhooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/webhooks',
}).lazy(() => import('./screen').then(screen => screen.Route));

export const webhookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/webhooks/$id',
  validateSearch: webhookSearch,
}).lazy(() => import('./webhookScreen').then(screen => screen.Route));
