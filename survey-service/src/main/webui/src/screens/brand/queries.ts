import {queryOptions} from '@tanstack/react-query';
import {ifMatch, surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';
import type {Locked} from '../../ui/useLockedForm';

/** Whose pages respondents see; empty for none. */
export type Brand = Required<components['schemas']['Brand']>;

export const brandQuery = queryOptions({queryKey: ['brand'], queryFn: readBrand, gcTime: 0});

export async function readBrand(): Promise<Locked<Brand>> {
  const {value, tag} = await taken(surveysApi.GET('/v1/brand'));
  return {value: whole(value), tag};
}

export async function writeBrand(brand: Brand, tag: string): Promise<Locked<Brand>> {
  const {value, tag: now} = await taken(surveysApi.PUT('/v1/brand', {params: {header: ifMatch(tag)}, body: brand}));
  return {value: whole(value), tag: now};
}

function whole({name = '', logo = '', imprint = '', privacy = ''}: components['schemas']['Brand']): Brand {
  return {name, logo, imprint, privacy};
}
