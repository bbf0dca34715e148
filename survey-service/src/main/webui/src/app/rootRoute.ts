import type {QueryClient} from '@tanstack/react-query';
import {createRootRouteWithContext} from '@tanstack/react-router';
import {allStyles} from './allStyles';

/** What a route's loader finds in its context. */
export interface RouteContext {
  queries: QueryClient;
}

/** All screens hang below it; the shell is its component ({@link router}). */
export const rootRoute = createRootRouteWithContext<RouteContext>()({
  beforeLoad: async ({location}) => {
    const styles = allStyles();
    // The first screen has its own; the others use what they like.
    if (location.pathname !== '/') await styles;
  },
});
