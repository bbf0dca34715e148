import {Anchor, Badge, Skeleton, Text} from '@mantine/core';
import {useInfiniteQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {DataTable} from '../../ui/DataTable';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {More} from '../../ui/More';
import {Section} from '../../ui/Section';
import {noticesQuery} from './queries';

type Line = components['schemas']['Notice'];
const column = createColumnHelper<Line>();
const COLOURS = {waiting: 'blue', held: 'blue', told: 'sea', failed: 'red', erased: 'gray'} as const;

/** What an alert told, or will tell. */
export function AlertNotices({id}: {id: string}) {
  const {t} = useTranslation('alerts');
  const list = useInfiniteQuery(noticesQuery(id));
  const lines = (list.data?.pages ?? []).flatMap(page => page.value.items ?? []);
  const columns = useColumns();
  return (
    <Section title={t('notices')}>
      {list.isError && !list.data ? (
        <ErrorPage error={list.error} reset={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton height={160} />
      ) : lines.length === 0 ? (
        <Text c="dimmed">{t('noNotices')}</Text>
      ) : (
        <DataTable label={t('notices')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      )}
      <More of={list} />
    </Section>
  );
}

function useColumns() {
  const {t} = useTranslation('alerts');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('createdAt', {header: t('column.at'), cell: ({getValue}) => formats.time(getValue() ?? '')}),
      column.accessor('response', {header: t('column.of'), cell: ({row: {original: line}}) => <Subject of={line} />}),
      column.accessor('state', {
        header: t('state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={COLOURS[getValue() ?? 'waiting']}>
            {t(`notice.${getValue()}`)}
          </Badge>
        ),
      }),
      column.display({
        id: 'result',
        header: t('column.result'),
        cell: ({row: {original: line}}) =>
          line.error || (line.dueAt ? t('due', {at: formats.time(line.dueAt)}) : line.finishedAt ? formats.time(line.finishedAt) : ''),
      }),
    ],
    [t, formats],
  );
}

function Subject({of: {test, response, more = 0}}: {of: Line}) {
  const {t} = useTranslation('alerts');
  if (test) return t('isTest');
  return (
    <>
      {response ? (
        <Anchor renderRoot={props => <Link {...props} to="/responses/$responseId" params={{responseId: response}} />}>{t('response')}</Anchor>
      ) : (
        t('responseErased')
      )}
      {more > 0 && ` ${t('more', {n: more})}`}
    </>
  );
}
