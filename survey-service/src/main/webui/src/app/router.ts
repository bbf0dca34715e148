import {createRouter, type AnyRoute} from '@tanstack/react-router';
import {ErrorPage, NotFoundPage} from '../ui/ErrorPage';
import {queries} from './queries';
import {rootRoute} from './rootRoute';
import {screens} from './screens';
import {Shell} from './Shell';

type RoutesOf<S extends readonly {route: AnyRoute}[]> = {-readonly [K in keyof S]: S[K]['route']};

// Links are checked against the routes' types, which map() would lose.
const routes = screens.map(screen => screen.route) as unknown as RoutesOf<typeof screens>;

export const router = createRouter({
  routeTree: rootRoute.update({component: Shell}).addChildren(routes),
  basepath: '/console',
  context: {queries},
  defaultPreload: 'intent',
  // TanStack Query knows what is fresh.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
