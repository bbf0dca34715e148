import {Skeleton, Stack, Text} from '@mantine/core';
import {useInfiniteQuery, useQuery} from '@tanstack/react-query';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {intervalOf, lastDays} from '../../ui/period';
import {Breakdown} from '../../ui/scores/Breakdown';
import {Figure} from '../../ui/scores/Figure';
import {scoresQuery} from '../../ui/scores/queries';
import {Trend} from '../../ui/scores/Trend';
import {wordsQuery} from '../../ui/words/queries';
import {Quote} from '../../ui/words/Quote';
import type {Tile} from './queries';

const HEIGHTS = [150, 340, 540] as const;
const WORDS = 10;

/** What a tile shows. */
export function TileBody({tile}: {tile: Tile}) {
  return tile.kind === 'words' ? <Words tile={tile} /> : <Scores tile={tile} />;
}

function Scores({tile: {kind, metric = 'nps', by = 'touchpoint', days = 30, filters, height = 1}}: {tile: Tile}) {
  const period = useMemo(() => lastDays(days), [days]);
  const interval = intervalOf(period);
  const {data, isError} = useQuery(
    scoresQuery({
      metric,
      period,
      filters,
      ...(kind === 'trend' ? {interval, compare: 'interval'} : {compare: 'previous', by: kind === 'breakdown' ? by : undefined}),
    }),
  );
  if (!data) return isError ? <NotNow /> : <Skeleton height={80} />;
  const least = data.least ?? 0;
  if (kind === 'breakdown') return <Breakdown metric={metric} by={by} groups={data.groups ?? []} least={least} isCompact />;
  const group = data.groups?.[0];
  return kind === 'trend' ? (
    <Trend metric={metric} points={group?.series ?? []} interval={interval} least={least} height={HEIGHTS[height - 1] ?? HEIGHTS[0]} />
  ) : (
    <Figure metric={metric} group={group} least={least} size={40} />
  );
}

function Words({tile: {days = 30, filters}}: {tile: Tile}) {
  const {t} = useTranslation('dashboard');
  const period = useMemo(() => lastDays(days), [days]);
  const {data, isError} = useInfiniteQuery(wordsQuery({period, filters, limit: WORDS}));
  if (!data) return isError ? <NotNow /> : <Skeleton height={80} />;
  const found = data.pages[0]?.items ?? [];
  return found.length === 0 ? (
    <Text c="dimmed">{t('noWords')}</Text>
  ) : (
    <Stack gap="sm">
      {found.map((verbatim, index) => (
        <Quote key={`${verbatim.id}/${index}`} verbatim={verbatim} isBrief />
      ))}
    </Stack>
  );
}

function NotNow() {
  const {t} = useTranslation('dashboard');
  return (
    <Text role="status" c="dimmed">
      {t('notNow')}
    </Text>
  );
}
