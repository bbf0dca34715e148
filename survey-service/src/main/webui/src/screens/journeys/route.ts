import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {journeySearch, journeysSearch} from './search';

export const journeysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'journeys',
  validateSearch: journeysSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));

export const newJourneyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'new-journey',
}).lazy(() => import('./newScreen').then(screen => screen.Route));

export const editJourneyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'journeys/$key',
  validateSearch: journeySearch,
}).lazy(() => import('./journeyScreen').then(screen => screen.Route));
