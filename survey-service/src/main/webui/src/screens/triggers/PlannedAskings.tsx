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
import {plannedQuery} from './queries';

type Line = components['schemas']['PlannedAsking'];
const column = createColumnHelper<Line>();
const COLOURS = {waiting: 'blue', asked: 'sea', not_asked: 'gray'} as const;

/** What a trigger planned, and what became of that. */
export function PlannedAskings({id}: {id: string}) {
  const {t} = useTranslation('triggers');
  const list = useInfiniteQuery(plannedQuery(id));
  const lines = (list.data?.pages ?? []).flatMap(page => page.value.items ?? []);
  const columns = useColumns();
  return (
    <Section title={t('planned')}>
      {list.isError && !list.data ? (
        <ErrorPage error={list.error} reset={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton height={160} />
      ) : lines.length === 0 ? (
        <Text c="dimmed">{t('nothingPlanned')}</Text>
      ) : (
        <DataTable label={t('planned')} rows={lines} columns={columns} rowKey={line => line.event ?? ''} />
      )}
      <More of={list} />
    </Section>
  );
}

function useColumns() {
  const {t} = useTranslation('triggers');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('customer', {
        header: t('column.customer'),
        cell: ({getValue}) => <Anchor renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id: getValue() ?? ''}} />}>{getValue()}</Anchor>,
      }),
      column.accessor('happenedAt', {header: t('column.happenedAt'), cell: ({getValue}) => formats.time(getValue() ?? '')}),
      column.accessor('dueAt', {header: t('column.dueAt'), cell: ({getValue}) => formats.time(getValue() ?? '')}),
      column.accessor('state', {
        header: t('state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={COLOURS[getValue() ?? 'waiting']}>
            {t(`planState.${getValue()}`)}
          </Badge>
        ),
      }),
      column.accessor('reason', {header: t('column.reason'), cell: ({getValue}) => (getValue() && getValue() !== 'none' ? t(`reason.${getValue()}`) : '')}),
    ],
    [t, formats],
  );
}
