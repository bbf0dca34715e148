import {queryOptions} from '@tanstack/react-query';
import {surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';
import type {Locked} from '../../ui/useLockedForm';
import {conditionOf, rulesOf, type Condition, type RuleGroup} from './condition';

type Wire = components['schemas']['Condition'];

/** A segment as its form has it. */
export interface SegmentValues {
  name: Record<string, string>;
  condition: RuleGroup;
}

export const NEW_SEGMENT: SegmentValues = {name: {}, condition: {kind: 'group', mode: 'all', rules: []}};

export function segmentQuery(key: string) {
  return queryOptions({
    queryKey: ['segments', 'one', key],
    queryFn: async () => (await taken(surveysApi.GET('/v1/segments/{key}', {params: {path: {key}}}))).value,
    refetchInterval: query => (query.state.data?.pending ? 2_000 : false),
  });
}

export function segmentValues(segment: components['schemas']['SegmentView']): SegmentValues {
  return {name: segment.name ?? {}, condition: rulesOf((segment.condition ?? {all: []}) as unknown as Condition)};
}

export async function readSegment(key: string): Promise<Locked<SegmentValues>> {
  const {value} = await taken(surveysApi.GET('/v1/segments/{key}', {params: {path: {key}}}));
  return {value: segmentValues(value), tag: ''};
}

export async function writeSegment(key: string, {name, condition}: SegmentValues): Promise<Locked<SegmentValues>> {
  await taken(
    surveysApi.PUT('/v1/segments/{key}', {params: {path: {key}}, body: {key, name, condition: conditionOf(condition) as unknown as Wire}}),
  );
  return {value: {name, condition}, tag: ''};
}

export async function deleteSegment(key: string): Promise<void> {
  await taken(surveysApi.DELETE('/v1/segments/{key}', {params: {path: {key}}}));
}

/** To how many customers rules apply now, and some of them. */
export function previewQuery(rules: RuleGroup) {
  const condition = conditionOf(rules);
  return queryOptions({
    queryKey: ['segments', 'preview', condition],
    queryFn: async () =>
      (await taken(surveysApi.POST('/v1/segments/preview', {body: {condition: condition as unknown as Wire}}))).value,
    retry: false,
  });
}

/** Which attributes and values there are, of some customers; only to propose them. */
export const knownAttributesQuery = queryOptions({
  queryKey: ['customers', 'attributes'],
  queryFn: async () => {
    const {value} = await taken(surveysApi.GET('/v1/customers', {params: {query: {limit: '500'}}}));
    const known = new Map<string, Set<string>>();
    for (const {attributes = {}} of value) {
      for (const [key, one] of Object.entries(attributes)) known.set(key, (known.get(key) ?? new Set()).add(String(one)));
    }
    return new Map([...known].map(([key, values]) => [key, [...values].sort()]));
  },
  staleTime: 60_000,
});
