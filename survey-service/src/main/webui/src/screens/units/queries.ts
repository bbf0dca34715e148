import {queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {Locked} from '../../ui/useLockedForm';
import {unitValues, type Unit, type UnitValues} from './units';

export function unitQuery(key: string) {
  return queryOptions({queryKey: ['units', 'one', key], queryFn: () => readUnit(key), gcTime: 0});
}

export async function readUnit(key: string): Promise<Locked<UnitValues>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/units/{key}', {params: {path: {key}}}));
  return {value: unitValues(value), tag};
}

/** Without a tag it makes a new one, and is refused if there is one of that key. */
export async function writeUnit(key: string, values: UnitValues, tag: string): Promise<Locked<UnitValues>> {
  const header = tag ? ifMatch(tag) : {};
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/units/{key}', {params: {path: {key}, header}, body: {key, ...values}}));
  return {value: unitValues(value), tag: now};
}

export async function deleteUnit(key: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/units/{key}', {params: {path: {key}}}));
}

export async function importUnits(units: Unit[]) {
  return (await taken(surveysApi.POST('/v1/units/import', {body: units}))).value;
}
