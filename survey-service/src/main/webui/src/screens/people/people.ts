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

/** What is to be different of somebody; what is left out stays. */
export type PersonChange = Partial<Pick<Person, 'roles' | 'units' | 'enabled'>>;

/** What of the roles and units is otherwise, and how it was, to take it back; empty both if nothing is. */
export function changeOf(was: Person, roles: Role[], units: string[]): {to: PersonChange; back: PersonChange} {
  const hasRoles = !isSame(was.roles, roles);
  const hasUnits = !isSame(was.units, units);
  return {
    to: {...(hasRoles && {roles}), ...(hasUnits && {units})},
    back: {...(hasRoles && {roles: was.roles}), ...(hasUnits && {units: was.units})},
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(one => others.includes(one));
}

/** Those of a choice that are roles, in their order. */
export function rolesOf(chosen: readonly string[]): Role[] {
  return ROLES.filter(role => chosen.includes(role));
}
