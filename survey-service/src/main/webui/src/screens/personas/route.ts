import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const personasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'personas',
}).lazy(() => import('./screen').then(screen => screen.Route));

export const newPersonaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'new-persona',
}).lazy(() => import('./newScreen').then(screen => screen.Route));

export const personaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'personas/$key',
}).lazy(() => import('./personaScreen').then(screen => screen.Route));
