import {Alert, Button, Group, Paper, Select, SimpleGrid, Skeleton, Stack, Title} from '@mantine/core';
import {IconChartLine, IconSearchOff} from '@tabler/icons-react';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useCallback, useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {allSurveysQuery} from '../../ui/names';
import {Page} from '../../ui/Page';
import {daysIn, intervalOf} from '../../ui/period';
import {Breakdown} from '../../ui/scores/Breakdown';
import {Drill} from '../../ui/scores/Drill';
import {Figure} from '../../ui/scores/Figure';
import {DIMENSIONS, METRICS, type Dimension, type Metric} from '../../ui/scores/figures';
import {FilterPickers} from '../../ui/scores/FilterPicker';
import {LiveMark} from '../../ui/scores/LiveMark';
import {PeriodPicker} from '../../ui/scores/PeriodPicker';
import {scoresQuery} from '../../ui/scores/queries';
import {filtersOf, periodOf} from '../../ui/scores/search';
import {Trend} from '../../ui/scores/Trend';
import {Section} from '../../ui/Section';
import {Matrix} from './Matrix';
import {askedMetric, isAsked} from './asked';
import type {ScoresSearch} from './search';

export const Route = createLazyRoute('/scores')({component: ScoresScreen});

const NO_FILTERS = Object.fromEntries(DIMENSIONS.map(name => [name, undefined]));

/** Any score, over time and by any dimension. */
function ScoresScreen() {
  const {t} = useTranslation('scores');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const {metric = 'nps', by = 'touchpoint', and, days, from, to} = search;
  const period = useMemo(() => periodOf({days, from, to}), [days, from, to]);
  const filters = useMemo(() => filtersOf(search), [search]);
  const interval = intervalOf(period);
  const whole = useQuery({
    ...scoresQuery({metric, period, filters, interval, compare: 'previous,interval'}),
    placeholderData: keepPreviousData,
  });
  const parts = useQuery({...scoresQuery({metric, period, filters, by, compare: 'previous'}), placeholderData: keepPreviousData});
  const pairs = useQuery({
    ...scoresQuery({metric, period, filters, by: `${by},${and ?? by}`}),
    enabled: and !== undefined,
    placeholderData: keepPreviousData,
  });
  const change = (changes: Partial<ScoresSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const drill = useCallback(
    (key: string, name: string) => <Drill name={name} filters={{...filters, [by]: key}} search={{days, from, to}} period={period} />,
    [filters, by, days, from, to, period],
  );
  const isFiltered = Object.keys(filters).length > 0;
  const surveys = useQuery(allSurveysQuery);
  const ofQuestions = askedMetric(metric);
  const advice = ofQuestions ? t(isAsked(metric, surveys.data ?? []) ? 'asked' : `ask.${ofQuestions}`) : '';
  const group = whole.data?.groups?.[0];
  const least = whole.data?.least ?? 0;
  // Until the new answer is there the old one is of another metric, maybe.
  const shown = (whole.data?.metric ?? metric) as Metric;

  if (whole.error && !whole.data) return <ErrorPage error={whole.error} reset={() => void whole.refetch()} />;
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Group>
          <LiveMark />
          <Button variant="default" renderRoot={props => <Link {...props} to="/scores/journey" search={{metric: search.metric, days, from, to}} />}>
            {t('journey.open')}
          </Button>
        </Group>
      }
    >
      <Stack gap="xs" role="search">
        <Group align="flex-end" gap="sm">
          <Select
            label={t('metric.label')}
            w="15rem"
            allowDeselect={false}
            data={METRICS.map(name => ({value: name, label: t(`metric.${name}`)}))}
            value={metric}
            onChange={name => change({metric: name === 'nps' ? undefined : (name as Metric)})}
          />
          <PeriodPicker search={{days, from, to}} onChange={change} />
        </Group>
        <FilterPickers filters={search} onChange={change} />
        {isFiltered && (
          <Group>
            <Button variant="subtle" size="compact-sm" onClick={() => change(NO_FILTERS)}>
              {t('filter.clearAll')}
            </Button>
          </Group>
        )}
      </Stack>
      {whole.isPending ? (
        <Skeleton height={320} />
      ) : !group?.score?.n && !group?.previous?.n ? (
        <Empty
          icon={isFiltered ? IconSearchOff : IconChartLine}
          title={t('empty.title')}
          action={isFiltered ? <Button onClick={() => change(NO_FILTERS)}>{t('filter.clearAll')}</Button> : undefined}
        >
          {isFiltered ? t('empty.filtered') : `${t(`about.${metric}`)} ${advice}`}
        </Empty>
      ) : (
        <>
          <Paper withBorder p="md" component="section" aria-label={t('total', {metric: t(`metric.${shown}`)})}>
            <SimpleGrid cols={{base: 1, md: 4}}>
              <Stack gap="xs">
                <Title order={2} size="h4">
                  {t(`metric.${shown}`)}
                </Title>
                <Figure metric={shown} group={group} least={least} />
                <Drill name={t(`metric.${shown}`)} filters={filters} search={{days, from, to}} period={period} />
              </Stack>
              <div style={{gridColumn: 'span 3 / auto', minWidth: 0}}>
                <Trend metric={shown} points={group?.series ?? []} interval={interval} least={least} height={280} />
              </div>
            </SimpleGrid>
          </Paper>
          <Section
            title={t('by.title')}
            beside={
              <Group align="flex-end" gap="sm">
                <Select
                  label={t('by.choose')}
                  w="12rem"
                  allowDeselect={false}
                  data={DIMENSIONS.map(name => ({value: name, label: t(`dimension.${name}`)}))}
                  value={by}
                  onChange={name => change({by: name === 'touchpoint' ? undefined : (name as Dimension), and: name === and ? undefined : and})}
                />
                <Select
                  label={t('matrix.choose')}
                  w="12rem"
                  clearable
                  clearButtonProps={{'aria-label': t('matrix.clear')}}
                  placeholder={t('matrix.none')}
                  data={DIMENSIONS.filter(name => name !== by).map(name => ({value: name, label: t(`dimension.${name}`)}))}
                  value={and ?? null}
                  onChange={name => change({and: (name ?? undefined) as Dimension | undefined})}
                />
              </Group>
            }
          >
            {and && pairs.data ? (
              <Matrix
                metric={(pairs.data.metric ?? metric) as Metric}
                by={(pairs.data.groupBy?.[0] ?? by) as Dimension}
                across={(pairs.data.groupBy?.[1] ?? and) as Dimension}
                groups={pairs.data.groups ?? []}
                least={pairs.data.least ?? 0}
              />
            ) : !and && parts.data ? (
              <Breakdown
                metric={(parts.data.metric ?? metric) as Metric}
                by={(parts.data.groupBy?.[0] ?? by) as Dimension}
                groups={parts.data.groups ?? []}
                least={parts.data.least ?? 0}
                drill={drill}
              />
            ) : (
              <Skeleton height={200} />
            )}
          </Section>
          <Alert variant="light" color="gray" title={t('notes.title')}>
            {t('notes.change', {count: daysIn(period), least})}
          </Alert>
        </>
      )}
    </Page>
  );
}
