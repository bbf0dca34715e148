import {queryOptions, useSuspenseQuery} from '@tanstack/react-query';
import {surveysApi, taken} from '../api/client';

export const ROLES = ['admin', 'analyst', 'agent'] as const;
/** Operators see what is of all tenants, and nothing of one. */
export type Role = (typeof ROLES)[number] | 'operator';

/** Who is logged in. */
export interface Me {
  name: string;
  tenant: string;
  roles: string[];
  /** The gateway's public origin, which has the widget and the respondents' pages. */
  gateway: string;
  /** Their own address; empty if it isn't known. */
  email: string;
  /** Whether Echolot can send e-mails here. */
  mails: boolean;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const {value} = await taken(surveysApi.GET('/v1/me'));
    const {name = '', tenant = '', roles = [], gateway = '', email = '', mails = false} = value;
    return {name, tenant, roles, gateway, email, mails};
  },
  staleTime: Infinity,
});

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether somebody of these roles may; services decide again. */
export function may(me: Me, roles: readonly Role[]): boolean {
  return roles.some(role => me.roles.includes(role));
}

/** Whether the one who is logged in may, e.g. `useMay(['admin'])`. */
export function useMay(roles: readonly Role[]): boolean {
  return may(useMe(), roles);
}
