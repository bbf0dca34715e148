import {Anchor, Button, Skeleton, Text} from '@mantine/core';
import {IconPlus, IconRoute} from '@tabler/icons-react';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {DataTable} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {Page} from '../../ui/Page';
import {SearchField} from '../../ui/SearchField';
import {usePersonas} from '../personas/queries';
import {journeyOf, touchpointsOf, type Journey} from './journey';
import {journeysQuery} from './queries';

export const Route = createLazyRoute('/journeys')({component: JourneysScreen});

interface Line extends Journey {
  key: string;
}

const column = createColumnHelper<Line>();

/** The tenant's journeys. */
function JourneysScreen() {
  const {t} = useTranslation('journeys');
  const {q} = Route.useSearch();
  const navigate = Route.useNavigate();
  const isAdmin = useMay(['admin']);
  const list = useQuery({...journeysQuery({q}), placeholderData: keepPreviousData});
  const columns = useColumns();
  const create = isAdmin && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/new-journey" />}>
      {t('create')}
    </Button>
  );
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const lines = list.data?.map(journey => ({...journeyOf(journey), key: journey.key ?? ''})) ?? [];
  const isEmpty = list.isSuccess && !q && lines.length === 0;
  return (
    <Page title={t('title')} description={t('description')} actions={isEmpty ? undefined : create}>
      {!isEmpty && (
        <SearchField maw="24rem" aria-label={t('search')} placeholder={t('search')} value={q} onSearch={words => void navigate({search: {q: words}, replace: true})} />
      )}
      {list.isPending ? (
        <Skeleton height={200} />
      ) : isEmpty ? (
        <Empty icon={IconRoute} title={t('first')} action={create}>
          {t('firstAdvice')}
        </Empty>
      ) : lines.length === 0 ? (
        <Text role="status">{t('nothingFound')}</Text>
      ) : (
        <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.key} />
      )}
    </Page>
  );
}

function useColumns() {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const personas = usePersonas();
  return [
    column.accessor('key', {
      header: t('column.name'),
      cell: ({row: {original: line}}) => (
        <Anchor fw={500} renderRoot={props => <Link {...props} to="/journeys/$key" params={{key: line.key}} />}>
          {formats.text(line.name) || line.key}
        </Anchor>
      ),
    }),
    column.display({
      id: 'stages',
      header: t('column.stages'),
      meta: {numeric: true},
      cell: ({row: {original: line}}) => formats.whole(line.stages.length),
    }),
    column.display({
      id: 'touchpoints',
      header: t('column.touchpoints'),
      meta: {numeric: true},
      cell: ({row: {original: line}}) => formats.whole(touchpointsOf(line).length),
    }),
    column.display({
      id: 'personas',
      header: t('column.personas'),
      cell: ({row: {original: line}}) => line.personas.map(personas.name).join(' · ') || '–',
    }),
    column.display({
      id: 'live',
      header: t('column.live'),
      cell: ({row: {original: line}}) => (
        <Anchor
          size="sm"
          aria-label={t('liveOf', {name: formats.text(line.name) || line.key})}
          renderRoot={props => <Link {...props} to="/scores/journey" search={{journey: line.key}} />}
        >
          {t('live')}
        </Anchor>
      ),
    }),
  ];
}
