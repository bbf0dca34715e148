import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {channelsSearch, newChannelSearch} from './search';

export const channelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/channels',
  validateSearch: channelsSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));

export const newChannelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/new-channel',
  validateSearch: newChannelSearch,
}).lazy(() => import('./newScreen').then(screen => screen.Route));

export const channelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'settings/channels/$id',
}).lazy(() => import('./channelScreen').then(screen => screen.Route));
