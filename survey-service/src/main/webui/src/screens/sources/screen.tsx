import {Badge, Stack, Text} from '@mantine/core';
import {IconRss} from '@tabler/icons-react';
import {queryOptions, useQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {listenerApi, taken} from '../../api/client';
import type {components} from '../../api/listener';
import {NoValue} from '../../ui/DataTable';
import {useFormats} from '../../ui/formats';
import {ListScreen} from '../../ui/ListScreen';

export const Route = createLazyRoute('/settings/sources')({component: SourcesScreen});

type Line = components['schemas']['SourceView'];
const column = createColumnHelper<Line>();
const LOOK_EVERY_MILLIS = 15_000;

const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: async () => (await taken(listenerApi.GET('/v1/sources'))).value,
  refetchInterval: LOOK_EVERY_MILLIS,
});

/** What is read of what people say elsewhere, and how that goes. */
function SourcesScreen() {
  const {t} = useTranslation('sources');
  const list = useQuery(sourcesQuery);
  const columns = useColumns();
  return (
    <ListScreen
      of={list}
      title={t('title')}
      description={t('description')}
      columns={columns}
      rowKey={line => line.id ?? ''}
      first={{icon: IconRss, title: t('first'), advice: t('firstAdvice')}}
    />
  );
}

function useColumns() {
  const {t} = useTranslation('sources');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('id', {
        header: t('column.source'),
        cell: ({row: {original: line}}) => (
          <Stack gap={0}>
            <Text fw={500} size="sm">
              {line.id}
            </Text>
            <Text size="xs" c="dimmed" style={{overflowWrap: 'anywhere'}}>
              {[line.kind, line.hashtag && `#${line.hashtag}`, line.query, line.url].filter(Boolean).join(' · ')}
            </Text>
          </Stack>
        ),
      }),
      column.display({
        id: 'state',
        header: t('column.state'),
        cell: ({row: {original: line}}) => (
          <Stack gap={2} align="flex-start">
            <Badge variant="light" color={line.lastError ? 'red' : line.lastSuccess ? 'sea' : 'gray'}>
              {t(line.lastError ? 'failing' : line.lastSuccess ? 'reading' : 'waiting')}
            </Badge>
            {line.lastError && (
              <Text size="xs" style={{overflowWrap: 'anywhere'}}>
                {line.lastError}
              </Text>
            )}
          </Stack>
        ),
      }),
      column.accessor('lastSuccess', {
        header: t('column.read'),
        cell: ({getValue}) => (getValue() ? formats.time(getValue()!) : <NoValue>{t('never')}</NoValue>),
      }),
      column.accessor('found', {header: t('column.found'), meta: {numeric: true}, cell: ({getValue}) => formats.whole(getValue() ?? 0)}),
    ],
    [t, formats],
  );
}
