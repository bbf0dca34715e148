import {useQuery} from '@tanstack/react-query';
import type {LinkProps} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useFormats} from '../../ui/formats';
import {allJourneysQuery, allSegmentsQuery, allSurveysQuery, allUnitsQuery} from '../../ui/names';
import {alertsQuery} from '../alerts/queries';
import {keyChannelsQuery} from '../share/queries';
import {dashboardsQuery} from '../dashboard/queries';
import {everybodyQuery} from '../people/queries';
import {personasQuery} from '../personas/queries';
import {webhooksQuery} from '../webhooks/queries';

/** Where things of a kind are seen. */
const PLACES: Readonly<Record<string, (id: string) => LinkProps>> = {
  surveys: id => ({to: '/surveys/$id', params: {id}}),
  responses: responseId => ({to: '/responses/$responseId', params: {responseId}}),
  customers: id => ({to: '/customers/of/$id', params: {id}}),
  segments: key => ({to: '/segments/$key', params: {key}}),
  personas: key => ({to: '/personas/$key', params: {key}}),
  journeys: key => ({to: '/journeys/$key', params: {key}}),
  channels: id => ({to: '/settings/channels/$id', params: {id}}),
  units: unit => ({to: '/settings/units', search: {unit}}),
  webhooks: id => ({to: '/settings/webhooks/$id', params: {id}}),
  alerts: id => ({to: '/settings/alerts/$id', params: {id}}),
  dashboards: key => ({to: '/dashboards/$key', params: {key}}),
  people: () => ({to: '/settings/people'}),
};

/** Of these there are too many to know their names: they are there unless an entry says otherwise. */
const UNLISTED = ['responses', 'customers'];

/** Names by the ids of things, by kind; a kind that isn't known yet is missing. */
export type Known = Readonly<Record<string, ReadonlyMap<string, string> | undefined>>;

/** What an entry is about as people know it, and where it is seen while it is there. */
export interface Thing {
  name: string;
  place?: LinkProps;
}

export interface Told {
  kind?: string;
  object?: string;
  action?: string;
  status?: number;
}

export function thingOf({kind = '', object = '', action, status = 0}: Told, known: Known): Thing {
  const name = known[kind]?.get(object);
  const isThere = name !== undefined || (UNLISTED.includes(kind) && action !== 'delete' && status !== 404);
  return {name: name || object, ...(isThere && PLACES[kind] && {place: PLACES[kind](object)})};
}

/** The names of things of those kinds. */
export function useKnown(kinds: ReadonlySet<string>): Known {
  const formats = useFormats();
  const surveys = useQuery({...allSurveysQuery, enabled: kinds.has('surveys')});
  const units = useQuery({...allUnitsQuery, enabled: kinds.has('units')});
  const segments = useQuery({...allSegmentsQuery, enabled: kinds.has('segments')});
  const journeys = useQuery({...allJourneysQuery, enabled: kinds.has('journeys')});
  const personas = useQuery({...personasQuery, enabled: kinds.has('personas')});
  const channels = useQuery({...keyChannelsQuery, enabled: kinds.has('channels')});
  const dashboards = useQuery({...dashboardsQuery, enabled: kinds.has('dashboards')});
  const alerts = useQuery({...alertsQuery, enabled: kinds.has('alerts')});
  const webhooks = useQuery({...webhooksQuery, enabled: kinds.has('webhooks')});
  const people = useQuery(everybodyQuery);
  return useMemo(
    () => ({
      surveys: names(surveys.data, ({id, draft}) => [id, formats.text(draft?.name) || draft?.key]),
      units: names(units.data, ({key, name}) => [key, formats.text(name)]),
      segments: names(segments.data, ({key, name}) => [key, formats.text(name)]),
      journeys: names(journeys.data, ({key, name}) => [key, formats.text(name)]),
      personas: names(personas.data, ({key, name}) => [key, formats.text(name)]),
      channels: names(channels.data, ({id}) => [id, id]),
      dashboards: names(dashboards.data, ({key, name}) => [key, name]),
      alerts: names(alerts.data, ({id, name}) => [id, name]),
      webhooks: names(webhooks.data, ({id, url}) => [id, url]),
      people: names(people.data, ({id, name}) => [id, name]),
    }),
    [formats, surveys.data, units.data, segments.data, journeys.data, personas.data, channels.data, dashboards.data, alerts.data, webhooks.data, people.data],
  );
}

function names<T>(things: readonly T[] | undefined, entry: (thing: T) => [id: string | undefined, name: string | undefined]) {
  return things && new Map(things.map(entry).map(([id = '', name = '']) => [id, name]));
}
