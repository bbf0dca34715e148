import {queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';

/** How often a customer may be asked, 0 times stands for no limit; what their consent means; and when nobody is written to. */
export interface PolicyValues {
  times: number;
  days: number;
  withdrawal: 'everywhere' | 'channel';
  consentRequired: boolean;
  /** HH:mm; empty for no quiet hours. */
  quietFrom: string;
  quietTo: string;
  /** Of those whose own isn't known. */
  timeZone: string;
}

export const policyQuery = queryOptions({queryKey: ['policy'], queryFn: readPolicy, gcTime: 0});

export async function readPolicy(): Promise<Locked<PolicyValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/policy'));
  const {quarantine, withdrawal = 'everywhere', consentRequired = false, quietHours} = value;
  return {
    value: {
      times: quarantine?.times ?? 0,
      days: quarantine?.days ?? 0,
      withdrawal,
      consentRequired,
      quietFrom: quietHours?.from ?? '',
      quietTo: quietHours?.to ?? '',
      timeZone: quietHours?.timeZone ?? '',
    },
    tag,
  };
}

export async function writePolicy(value: PolicyValues, tag: string): Promise<Locked<PolicyValues>> {
  const {times, days, withdrawal, consentRequired, quietFrom, quietTo, timeZone} = value;
  const quietHours = quietFrom ? {from: quietFrom, to: quietTo, timeZone} : undefined;
  const body = {quarantine: {times, days}, withdrawal, consentRequired, quietHours};
  const {tag: now} = await taken(surveysApi.PUT('/v1/policy', {params: {header: ifMatch(tag)}, body}));
  return {value, tag: now};
}

export async function identitySecret(): Promise<string> {
  return (await taken(surveysApi.GET('/v1/identity-secret'))).value.secret ?? '';
}
