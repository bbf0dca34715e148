import type {Customer} from './queries';

/** By what an invitation's link can come to somebody: a mail tool, something that writes to phones, or nothing that is known. */
export type Reached = 'email' | 'phone' | 'nothing';

export function reachedBy({identities}: Pick<Customer, 'identities'>): Reached {
  const has = (...kinds: string[]) => identities?.some(({kind}) => kinds.includes(kind ?? '')) ?? false;
  return has('email') ? 'email' : has('phone', 'telegram') ? 'phone' : 'nothing';
}
