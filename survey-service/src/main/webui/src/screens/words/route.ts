import {createRoute} from '@tanstack/react-router';
import {rootRoute} from '../../app/rootRoute';
import {wordsSearch} from './search';

export const wordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'words',
  validateSearch: wordsSearch,
}).lazy(() => import('./screen').then(screen => screen.Route));
