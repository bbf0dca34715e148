import {Alert, Button, Code, Group, Modal, Select, Skeleton, Stack, Text, TextInput} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import {IconMailCheck} from '@tabler/icons-react';
import {infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useCallback, useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {surveysApi, taken} from '../../api/client';
import type {components} from '../../api/surveys';
import {DataTable} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import {sayFailed} from '../../ui/undo';
import {useDelayed} from '../../ui/useDelayed';
import {REASONS, inText, reasonOf, type DeadLettersSearch} from './search';

export const Route = createLazyRoute('/settings/dead-letters')({component: DeadLettersScreen});

const PAGE = '100';
type Line = components['schemas']['DeadLetterView'];
const column = createColumnHelper<Line>();

function lettersQuery({topic, reader, reason}: DeadLettersSearch) {
  return infiniteQueryOptions({
    queryKey: ['dead letters', 'list', {topic, reader, reason}],
    initialPageParam: '',
    queryFn: ({pageParam}) =>
      taken(surveysApi.GET('/v1/dead-letters', {params: {query: {topic, reader, reason, limit: PAGE, cursor: pageParam || undefined}}})),
    getNextPageParam: page => page.next || undefined,
  });
}

function letterQuery(id: string) {
  return queryOptions({
    queryKey: ['dead letters', 'one', id],
    queryFn: async () => (await taken(surveysApi.GET('/v1/dead-letters/{id}', {params: {path: {id}}}))).value,
    gcTime: 0,
  });
}

/** Records that couldn't be processed, of all tenants. */
function DeadLettersScreen() {
  const {t} = useTranslation('deadLetters');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [shown, setShown] = useState('');
  const list = useInfiniteQuery(lettersQuery(search));
  const lines = (list.data?.pages ?? []).flatMap(page => page.value.items ?? []);
  const isFiltered = Boolean(search.topic || search.reader || search.reason);
  const change = (changes: Partial<DeadLettersSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const replay = useCallback(
    async (id: string) => {
      await taken(surveysApi.POST('/v1/dead-letters/{id}/replay', {params: {path: {id}}}));
      notifications.show({role: 'status', message: t('replayed')});
      await queries.invalidateQueries({queryKey: ['dead letters']});
    },
    [queries, t],
  );
  const columns = useColumns(setShown, replay);
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')}>
      {(isFiltered || lines.length > 0) && <Filters search={search} onChange={change} />}
      {list.isPending ? (
        <Skeleton height={200} />
      ) : lines.length === 0 ? (
        <Empty icon={IconMailCheck} title={t(isFiltered ? 'noneSuits' : 'none')}>
          {t('noneAdvice')}
        </Empty>
      ) : (
        <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      )}
      <More of={list} />
      {shown && <Letter id={shown} onClose={() => setShown('')} />}
    </Page>
  );
}

function Filters({search, onChange}: {search: DeadLettersSearch; onChange: (changes: Partial<DeadLettersSearch>) => void}) {
  const {t} = useTranslation('deadLetters');
  const topic = useDelayed(search.topic ?? '', value => onChange({topic: value.trim() || undefined}));
  const reader = useDelayed(search.reader ?? '', value => onChange({reader: value.trim() || undefined}));
  return (
    <Group role="search" align="flex-end">
      <TextInput label={t('topic')} maxLength={100} {...topic} />
      <TextInput label={t('reader')} maxLength={100} {...reader} />
      <Select
        label={t('why')}
        placeholder={t('any')}
        clearable
        clearButtonProps={{'aria-label': t('any')}}
        data={REASONS.map(reason => ({value: reason, label: t(`reason.${reason}`)}))}
        value={search.reason ?? null}
        onChange={reason => onChange({reason: reasonOf(reason)})}
      />
    </Group>
  );
}

function Letter({id, onClose}: {id: string; onClose: () => void}) {
  const {t} = useTranslation('deadLetters');
  const {data, error} = useQuery(letterQuery(id));
  return (
    <Modal opened onClose={onClose} size="xl" title={t('record')} closeButtonProps={{'aria-label': t('close')}}>
      {error ? (
        <Alert color="red">{error.message}</Alert>
      ) : !data ? (
        <Skeleton height={200} />
      ) : (
        <Stack>
          <Text size="sm">{t('noted')}</Text>
          <Text size="sm" fw={500}>
            {t('key')}
          </Text>
          <Code block>{inText(data.key)}</Code>
          <Text size="sm" fw={500}>
            {t('value')}
          </Text>
          <Code block tabIndex={0} mah={360} style={{overflow: 'auto'}}>
            {inText(data.value)}
          </Code>
        </Stack>
      )}
    </Modal>
  );
}

function useColumns(show: (id: string) => void, replay: (id: string) => Promise<void>) {
  const {t} = useTranslation('deadLetters');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('at', {header: t('at'), cell: ({getValue}) => formats.time(getValue() ?? '')}),
      column.accessor('reason', {
        header: t('why'),
        cell: ({row: {original: line}}) => (
          <Stack gap={0}>
            <Text size="sm">{t(`reason.${line.reason}`)}</Text>
            <Text size="xs" c="dimmed" style={{overflowWrap: 'anywhere'}}>
              {line.detail}
            </Text>
          </Stack>
        ),
      }),
      column.accessor('topic', {header: t('topic'), cell: ({row: {original: line}}) => `${line.topic} ${line.partition}/${line.offset}`}),
      column.accessor('reader', {header: t('reader'), cell: ({row: {original: line}}) => [line.service, line.reader].filter(Boolean).join(', ')}),
      column.display({
        id: 'do',
        header: t('do'),
        cell: ({row: {original: line}}) => (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => show(line.id ?? '')}>
              {t('look')}
            </Button>
            {!line.omitted && (
              <Button size="compact-sm" variant="default" onClick={() => void replay(line.id ?? '').catch(sayFailed)}>
                {t('replay')}
              </Button>
            )}
          </Group>
        ),
      }),
    ],
    [t, formats, show, replay],
  );
}
