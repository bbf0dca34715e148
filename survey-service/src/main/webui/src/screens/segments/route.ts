import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';

export const segmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'segments',
}).lazy(() => import('./screen').then(screen => screen.Route));

export const newSegmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'new-segment',
}).lazy(() => import('./newScreen').then(screen => screen.Route));

export const segmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'segments/$key',
}).lazy(() => import('./segmentScreen').then(screen => screen.Route));
