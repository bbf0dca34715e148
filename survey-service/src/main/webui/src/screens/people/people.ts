import type {components} from '../../api/surveys';
import {ROLES} from '../../app/me';

export type Role = (typeof ROLES)[number];

/** Somebody who logs in for the tenant. */
export interface Person {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  enabled: boolean;
  /** Whether they haven't set their password yet. */
  invited: boolean;
  /** To which they are limited; empty for no limit. */
  units: string[];
}

export function personOf(given: components['schemas']['Colleague']): Person {
  return {
    id: given.id ?? '',
    email: given.email ?? '',
    name: given.name || given.email || '',
    roles: ROLES.filter(role => given.roles?.includes(role)),
    enabled: given.enabled ?? false,
    invited: given.invited ?? false,
    units: given.units ?? [],
  };
}

export type State = 'disabled' | 'invited' | 'active';

/** How far somebody is: who may not log in isn't waited for. */
export function stateOf({enabled, invited}: Pick<Person, 'enabled' | 'invited'>): State {
  return !enabled ? 'disabled' : invited ? 'invited' : 'active';
}

/** Those of a choice that are roles, in their order. */
export function rolesOf(chosen: readonly string[]): Role[] {
  return ROLES.filter(role => chosen.includes(role));
}
