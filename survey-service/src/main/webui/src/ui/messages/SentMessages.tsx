import {Badge, Skeleton, Text} from '@mantine/core';
import {useInfiniteQuery} from '@tanstack/react-query';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {DataTable, NoValue} from '../DataTable';
import {ErrorPage} from '../ErrorPage';
import {More} from '../More';
import {useFormats} from '../formats';
import {messagesQuery, type OfMessages, type SentMessage} from './queries';

const column = createColumnHelper<SentMessage>();

const COLOURS = {
  queued: 'blue',
  uncertain: 'orange',
  sent: 'blue',
  delivered: 'sea',
  read: 'sea',
  failed: 'red',
  not_sent: 'orange',
} as const;

/** What was sent, what not and why. */
export function SentMessages({of, none}: {of: OfMessages; none: string}) {
  const {t} = useTranslation('messages');
  const list = useInfiniteQuery(messagesQuery(of));
  const columns = useColumns();
  const lines = (list.data?.pages ?? []).flatMap(page => page.value);
  if (list.error instanceof Refusal && list.error.status === 403) return <Text size="sm">{t('notShown')}</Text>;
  if (list.isError && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton height={120} />;
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  }
  return (
    <>
      <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      <More of={list} />
    </>
  );
}

function useColumns() {
  const {t} = useTranslation('messages');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('createdAt', {
        header: t('column.at'),
        cell: ({row: {original: line}}) => formats.time(line.dueAt ?? line.createdAt ?? ''),
      }),
      column.accessor('purpose', {header: t('column.purpose'), cell: ({getValue}) => t(`purpose.${getValue()}`)}),
      column.accessor('state', {
        header: t('column.state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={COLOURS[getValue() ?? 'queued']}>
            {t(`state.${getValue()}`)}
          </Badge>
        ),
      }),
      column.accessor('reason', {
        header: t('column.reason'),
        cell: ({row: {original: line}}) =>
          line.reason && line.reason !== 'none' ? (
            `${t(`reason.${line.reason}`)}${line.errorCode ? ` (${line.errorCode})` : ''}`
          ) : (
            <NoValue>{t('noReason')}</NoValue>
          ),
      }),
      column.accessor('segments', {
        header: t('column.segments'),
        meta: {numeric: true},
        cell: ({getValue}) => (getValue() ? formats.whole(getValue()!) : <NoValue>{t('noSegments')}</NoValue>),
      }),
    ],
    [t, formats],
  );
}
