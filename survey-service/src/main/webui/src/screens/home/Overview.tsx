import {Anchor, Paper, SimpleGrid, Skeleton, Stack, Text} from '@mantine/core';
import {IconMessageCircleQuestion} from '@tabler/icons-react';
import {useInfiniteQuery, useQueries, useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useMe} from '../../app/me';
import {Chart} from '../../ui/Chart';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {lastDays} from '../../ui/period';
import {Figure} from '../../ui/scores/Figure';
import type {Metric, Point} from '../../ui/scores/figures';
import {scoresQuery} from '../../ui/scores/queries';
import {Section} from '../../ui/Section';
import {wordsQuery} from '../../ui/words/queries';
import {Quote} from '../../ui/words/Quote';
import {Changes} from './Changes';
import {Dashboards} from './Dashboards';

const TILES = ['nps', 'csat', 'ces', 'rating', 'completion', 'volume'] as const;
const DAYS = 30;
const NEWEST = 5;

/** What matters of the last 30 days; to who answers customers first what the unhappy wrote, to others first the scores. */
export default function Overview() {
  const {t} = useTranslation('home');
  const me = useMe();
  const period = useMemo(() => lastDays(DAYS), []);
  const days = useQuery(scoresQuery({metric: 'volume', period, interval: 'day'}));
  const isAgent = !me.roles.includes('admin') && !me.roles.includes('analyst');
  const points = days.data?.groups?.[0]?.series;

  if (days.error && !days.data) return <ErrorPage error={days.error} reset={() => void days.refetch()} />;
  if (days.isSuccess && points?.every(day => !day.score?.n)) {
    return (
      <>
        <Empty icon={IconMessageCircleQuestion} title={t('empty.title')}>
          {t('empty.advice')}
        </Empty>
        <Dashboards />
      </>
    );
  }
  const words = <Words key="words" feeling={isAgent ? 'unhappy' : undefined} />;
  const scores = (
    <Stack key="scores" gap="md">
      <Tiles />
      <SimpleGrid cols={{base: 1, lg: 2}}>
        <Changes period={period} />
        <Section title={t('days.title')}>{points ? <Days points={points} /> : <Skeleton height={260} />}</Section>
      </SimpleGrid>
    </Stack>
  );
  return (
    <Stack gap="md">
      {isAgent ? [words, scores] : [scores, words]}
      <Dashboards />
    </Stack>
  );
}

/** The scores that anybody gave, now or before. */
function Tiles() {
  const period = useMemo(() => lastDays(DAYS), []);
  const found = useQueries({queries: TILES.map(metric => scoresQuery({metric, period, compare: 'previous'}))});
  return (
    <SimpleGrid cols={{base: 1, xs: 2, lg: 3}}>
      {TILES.map((metric, index) => {
        const {data, isPending} = found[index]!;
        const group = data?.groups?.[0];
        if (isPending) return <Skeleton key={metric} height={120} />;
        return group?.score?.n || group?.previous?.n ? <Tile key={metric} metric={metric} group={group} least={data?.least ?? 0} /> : null;
      })}
    </SimpleGrid>
  );
}

function Tile({metric, group, least}: {metric: Metric; group: Parameters<typeof Figure>[0]['group']; least: number}) {
  const {t} = useTranslation('scores');
  return (
    <Paper withBorder p="md" component="section" aria-label={t(`metric.${metric}`)}>
      <Anchor size="sm" renderRoot={props => <Link {...props} to="/scores" search={{metric: metric === 'nps' ? undefined : metric}} />}>
        {t(`metric.${metric}`)}
      </Anchor>
      <Figure metric={metric} group={group} least={least} />
    </Paper>
  );
}

function Words({feeling}: {feeling?: 'unhappy'}) {
  const {t} = useTranslation('home');
  const period = useMemo(() => lastDays(DAYS), []);
  const {data} = useInfiniteQuery(wordsQuery({period, feeling, limit: NEWEST}));
  const found = data?.pages[0]?.items?.slice(0, NEWEST) ?? [];
  return (
    <Section
      title={feeling ? t('words.unhappy') : t('words.title')}
      beside={<Anchor renderRoot={props => <Link {...props} to="/words" search={{feeling}} />}>{t('words.all')}</Anchor>}
    >
      {!data ? (
        <Skeleton height={160} />
      ) : found.length === 0 ? (
        <Text c="dimmed">{t(feeling ? 'words.noneUnhappy' : 'words.none')}</Text>
      ) : (
        <Stack gap="sm">
          {found.map((verbatim, index) => (
            <Quote key={`${verbatim.id}/${index}`} verbatim={verbatim} isBrief />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Days({points}: {points: Point[]}) {
  const {t} = useTranslation('home');
  const formats = useFormats();
  const rows = useMemo(() => points.map(({start = '', score}) => ({day: formats.date(start), n: score?.n ?? 0})), [points, formats]);
  const option = useMemo(
    () => ({
      grid: {left: 8, right: 24, top: 16, bottom: 8, containLabel: true},
      xAxis: {type: 'category', data: rows.map(row => row.day), axisLabel: {hideOverlap: true, alignMaxLabel: 'right', alignMinLabel: 'left'}},
      yAxis: {type: 'value', minInterval: 1},
      series: [{type: 'bar', name: t('days.responses'), data: rows.map(row => row.n)}],
    }),
    [rows, t],
  );
  return (
    <Chart
      label={t('days.label', {count: rows.reduce((sum, row) => sum + row.n, 0)})}
      option={option}
      table={{head: [t('days.day'), t('days.responses')], rows: rows.map(row => [row.day, formats.whole(row.n)])}}
    />
  );
}
