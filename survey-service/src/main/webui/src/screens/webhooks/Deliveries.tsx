import {Badge, Button, Group, Select, Skeleton, Text} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import {IconRefresh} from '@tabler/icons-react';
import {useInfiniteQuery, useQueryClient} from '@tanstack/react-query';
import {createColumnHelper} from '@tanstack/react-table';
import {useCallback, useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {DataTable, NoValue} from '../../ui/DataTable';
import {ErrorPage} from '../../ui/ErrorPage';
import {More} from '../../ui/More';
import {useFormats} from '../../ui/formats';
import {Section} from '../../ui/Section';
import {sayFailed} from '../../ui/undo';
import {deliveriesQuery, replayDead, replayDelivery} from './queries';
import {STATES, stateOf, type DeliveryState} from './search';

type Line = components['schemas']['Delivery'];
const column = createColumnHelper<Line>();
const COLOURS = {pending: 'blue', delivered: 'sea', dead: 'red', erased: 'gray'} as const;

interface DeliveriesProps {
  id: string;
  state: DeliveryState | undefined;
  onState: (state: DeliveryState | undefined) => void;
}

/** What was sent, what came back, and sending it again. */
export function Deliveries({id, state, onState}: DeliveriesProps) {
  const {t} = useTranslation('webhooks');
  const queries = useQueryClient();
  const list = useInfiniteQuery(deliveriesQuery(id, state));
  const lines = (list.data?.pages ?? []).flatMap(page => page.value.items ?? []);
  const again = useCallback(
    async (work: Promise<unknown>) => {
      await work;
      notifications.show({role: 'status', message: t('sentAgain')});
      await queries.invalidateQueries({queryKey: ['webhooks', id, 'deliveries']});
    },
    [queries, t, id],
  );
  const replay = useCallback((delivery: string) => void again(replayDelivery(id, delivery)).catch(sayFailed), [again, id]);
  const columns = useColumns(replay);
  return (
    <Section
      title={t('deliveries')}
      beside={
        <Group align="flex-end">
          <Select
            label={t('state')}
            placeholder={t('anyState')}
            clearable
            clearButtonProps={{'aria-label': t('clear')}}
            data={STATES.map(value => ({value, label: t(`delivery.${value}`)}))}
            value={state ?? null}
            onChange={value => onState(stateOf(value))}
          />
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void again(replayDead(id)).catch(sayFailed)}>
            {t('replayDead')}
          </Button>
        </Group>
      }
    >
      {list.isError && !list.data ? (
        <ErrorPage error={list.error} reset={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton height={160} />
      ) : lines.length === 0 ? (
        <Text c="dimmed">{t('noDeliveries')}</Text>
      ) : (
        <DataTable label={t('deliveries')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      )}
      <More of={list} />
    </Section>
  );
}

function useColumns(replay: (delivery: string) => void) {
  const {t} = useTranslation('webhooks');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('createdAt', {header: t('column.at'), cell: ({getValue}) => formats.time(getValue() ?? '')}),
      column.accessor('type', {header: t('column.event'), cell: ({getValue}) => t(`event.${(getValue() ?? '').replace('.', '_')}`)}),
      column.accessor('state', {
        header: t('state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={COLOURS[getValue() ?? 'pending']}>
            {t(`delivery.${getValue()}`)}
          </Badge>
        ),
      }),
      column.accessor('attempts', {header: t('column.attempts'), meta: {numeric: true}, cell: ({getValue}) => formats.whole(getValue() ?? 0)}),
      column.accessor('status', {
        header: t('column.answer'),
        cell: ({row: {original: line}}) =>
          line.status ? `HTTP ${line.status}` : line.error ? line.error : <NoValue>{t('noAnswer')}</NoValue>,
      }),
      column.display({
        id: 'again',
        header: t('column.again'),
        cell: ({row: {original: line}}) =>
          line.state === 'dead' || line.state === 'delivered' ? (
            <Button size="compact-sm" variant="default" onClick={() => replay(line.id ?? '')}>
              {t('replay')}
            </Button>
          ) : (
            <NoValue>{t('notAgain')}</NoValue>
          ),
      }),
    ],
    [t, formats, replay],
  );
}
