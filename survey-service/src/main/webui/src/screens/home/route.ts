import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
}).lazy(() => import('./screen').then(screen => screen.Route));
