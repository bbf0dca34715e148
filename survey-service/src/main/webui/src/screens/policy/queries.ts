import {queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';

/** How often a customer may be asked; 0 times stands for no limit. */
export interface PolicyValues {
  times: number;
  days: number;
}

export const policyQuery = queryOptions({queryKey: ['policy'], queryFn: readPolicy, gcTime: 0});

export async function readPolicy(): Promise<Locked<PolicyValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/policy'));
  return {value: {times: value.quarantine?.times ?? 0, days: value.quarantine?.days ?? 0}, tag};
}

export async function writePolicy(quarantine: PolicyValues, tag: string): Promise<Locked<PolicyValues>> {
  const {tag: now} = await taken(surveysApi.PUT('/v1/policy', {params: {header: ifMatch(tag)}, body: {quarantine}}));
  return {value: quarantine, tag: now};
}

export async function identitySecret(): Promise<string> {
  return (await taken(surveysApi.GET('/v1/identity-secret'))).value.secret ?? '';
}
