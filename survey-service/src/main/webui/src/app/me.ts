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
  /** Whether they see what speaks of some units alone, and change nothing. */
  limited: boolean;
  /** The keys of these units. */
  units: string[];
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const {value} = await taken(surveysApi.GET('/v1/me'));
    const {name = '', tenant = '', roles = [], gateway = '', email = '', mails = false, limited = false, units = []} = value;
    return {name, tenant, roles, gateway, email, mails, limited, units};
  },
  staleTime: Infinity,
});

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether somebody has one of these roles; services decide again. */
export function may(me: Me, roles: readonly Role[]): boolean {
  return roles.some(role => me.roles.includes(role));
}

/** Whether somebody of these roles may change something, or see what tells of all units: nobody who is limited to some. */
export function mayAll(me: Me, roles: readonly Role[]): boolean {
  return may(me, roles) && !me.limited;
}

/** Whether the one who is logged in may change something, e.g. `useMay(['admin'])`, or see what tells of all units. */
export function useMay(roles: readonly Role[]): boolean {
  return mayAll(useMe(), roles);
}

/** Whether they may read what is cut to their units. */
export function useMayRead(roles: readonly Role[]): boolean {
  return may(useMe(), roles);
}
