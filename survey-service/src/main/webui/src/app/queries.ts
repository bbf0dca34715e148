import {QueryClient} from '@tanstack/react-query';
import {Refusal} from '../api/refusal';

const MOST_TRIES = 3;

/** What the services told, kept a little while. What they refuse for good isn't asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < MOST_TRIES && !isFinal(error),
      retryDelay: (failures, error) => (error instanceof Refusal && error.retryAfter ? error.retryAfter * 1000 : 1000 * 2 ** failures),
    },
    mutations: {retry: false},
  },
});

function isFinal(error: Error): boolean {
  return error instanceof Refusal && error.status < 500 && error.status !== 429;
}
