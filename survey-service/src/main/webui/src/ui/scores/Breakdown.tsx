import {Stack, Text} from '@mantine/core';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {DataTable, NoValue} from '../DataTable';
import {useFormats} from '../formats';
import {useNames} from '../useNames';
import {barScale, useFigures, valueOf, type Dimension, type Group, type Metric} from './figures';
import {IntervalBar} from './IntervalBar';
import {Verdict} from './Verdict';

interface BreakdownProps {
  metric: Metric;
  by: Dimension;
  groups: Group[];
  least: number;
  /** Where there is little room: what has changed stands under the names. */
  isCompact?: boolean;
  /** The way from a group to what is behind it. */
  drill?: (key: string, name: string) => ReactNode;
}

interface Line {
  key: string;
  name: string;
  value: number | undefined;
  n: number;
  group: Group;
}

const column = createColumnHelper<Line>();

/** A score by a dimension, as a table with each interval drawn on the scale that all have in common. */
export function Breakdown({metric, by, groups, least, isCompact = false, drill}: BreakdownProps) {
  const {t, i18n} = useTranslation('scores');
  const names = useNames();
  const formats = useFormats();
  const figure = useFigures(metric);
  const [sorting, setSorting] = useState([{id: 'n', desc: true}]);
  const lines = useMemo(
    () =>
      groups.map((group): Line => {
        const key = group.dimensions?.[by] ?? '';
        return {key, name: names(by, key), value: valueOf(metric, group.score), n: group.score?.n ?? 0, group};
      }),
    [groups, by, metric, names],
  );
  const columns = useMemo(() => {
    const scale = barScale(metric, groups);
    const collator = new Intl.Collator(i18n.language, {numeric: true});
    const isCompared = groups.some(({previous}) => previous);
    const all = [
      column.accessor('name', {
        header: t(`dimension.${by}`),
        sortingFn: (a, b) => collator.compare(a.original.name, b.original.name),
        cell: ({row: {original: line}}) => (
          <Stack gap={0}>
            <Text fw={500}>{line.name}</Text>
            {isCompact && line.group.change?.significant && <Verdict metric={metric} change={line.group.change} least={least} />}
            {drill?.(line.key, line.name)}
          </Stack>
        ),
      }),
      column.accessor('value', {
        header: t(`metric.${metric}`),
        meta: {numeric: true},
        sortUndefined: 'last',
        cell: ({getValue}) => figure.value(getValue()),
      }),
      column.display({
        id: 'range',
        header: t(isCompact ? 'column.shortRange' : 'column.range'),
        cell: ({row: {original: line}}) => {
          const confidence = line.group.score?.confidence;
          if (!confidence) return <NoValue>{t('noRange')}</NoValue>;
          return (
            <Stack gap={0} miw={isCompact ? undefined : {base: 0, sm: '8rem'}}>
              <IntervalBar scale={scale} value={line.value} low={confidence.low} high={confidence.high} isFew={line.n < least} />
              <Text component="span" size="xs" c="dimmed">
                {t('range', {low: figure.value(confidence.low), high: figure.value(confidence.high)})}
              </Text>
            </Stack>
          );
        },
      }),
      column.accessor('n', {
        header: t('column.n'),
        meta: {numeric: true},
        cell: ({getValue}) => (
          <>
            {formats.whole(getValue())}
            {getValue() < least && (
              <Text size="xs" c="dimmed">
                {t('few')}
              </Text>
            )}
          </>
        ),
      }),
      column.accessor(line => line.group.change?.delta, {
        id: 'change',
        header: t('column.change'),
        sortUndefined: 'last',
        cell: ({row: {original: line}}) => <Verdict metric={metric} change={line.group.change} least={least} />,
      }),
    ];
    return all.filter(({id, ...rest}) => {
      const name = id ?? ('accessorKey' in rest ? rest.accessorKey : '');
      // How many there are is the volume itself, which has no interval.
      if (metric === 'volume' && (name === 'range' || name === 'n')) return false;
      return (isCompared && !isCompact) || name !== 'change';
    });
  }, [metric, by, groups, least, isCompact, drill, t, i18n.language, figure, formats]);
  const sorted = metric === 'volume' && sorting[0]?.id === 'n' ? [{id: 'value', desc: true}] : sorting;
  return (
    <DataTable
      label={t('by.label', {metric: t(`metric.${metric}`), dimension: t(`dimension.${by}`)})}
      rows={lines}
      columns={columns}
      rowKey={line => line.key}
      sorting={sorted}
      onSort={setSorting}
    />
  );
}
