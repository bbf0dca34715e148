import {Badge, Button, Group, Paper, Select, Skeleton, Stack, Text, Title} from '@mantine/core';
import {IconMap} from '@tabler/icons-react';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {allJourneysQuery} from '../../ui/names';
import {Page} from '../../ui/Page';
import {Drill} from '../../ui/scores/Drill';
import {Figure} from '../../ui/scores/Figure';
import {METRICS, type Group as ScoreGroup, type Metric} from '../../ui/scores/figures';
import {LiveMark} from '../../ui/scores/LiveMark';
import {PeriodPicker} from '../../ui/scores/PeriodPicker';
import {scoresQuery} from '../../ui/scores/queries';
import {periodOf} from '../../ui/scores/search';
import {useNames} from '../../ui/useNames';
import classes from './journey.module.css';
import {mapQuery} from './queries';
import type {JourneySearch} from './search';

export const Route = createLazyRoute('/scores/journey')({component: JourneyScreen});

const NO_JOURNEY = '';

/** A journey's stages and touchpoints, with the score and the volume of each. */
function JourneyScreen() {
  const {t, i18n} = useTranslation('scores');
  const formats = useFormats();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const change = (changes: Partial<JourneySearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const {metric = 'nps', days, from, to} = search;
  const period = useMemo(() => periodOf({days, from, to}), [days, from, to]);
  const journeys = useQuery(allJourneysQuery);
  const key = search.journey ?? journeys.data?.[0]?.key ?? NO_JOURNEY;
  const map = useQuery({...mapQuery(key, i18n.language), enabled: key !== NO_JOURNEY});
  const scores = useQuery({...scoresQuery({metric, period, by: 'touchpoint', compare: 'previous'}), placeholderData: keepPreviousData});
  const volumes = useQuery({...scoresQuery({metric: 'volume', period, by: 'touchpoint'}), placeholderData: keepPreviousData});
  const failed = [journeys, map, scores, volumes].find(query => query.isError);
  const score = useMemo(() => byTouchpoint(scores.data?.groups), [scores.data]);
  const volume = useMemo(() => byTouchpoint(volumes.data?.groups), [volumes.data]);
  const names = useNames();

  if (failed) return <ErrorPage error={failed.error} reset={() => void failed.refetch()} />;
  return (
    <Page
      title={t('journey.title')}
      description={t('journey.description')}
      actions={
        <Group>
          <LiveMark />
          {key !== NO_JOURNEY && (
            <Button variant="default" renderRoot={props => <Link {...props} to="/journeys/$key" params={{key}} />}>
              {t('journey.edit')}
            </Button>
          )}
        </Group>
      }
    >
      {journeys.data?.length === 0 ? (
        <Empty
          icon={IconMap}
          title={t('journey.none.title')}
          action={<Button renderRoot={props => <Link {...props} to="/journeys" />}>{t('journey.none.action')}</Button>}
        >
          {t('journey.none.advice')}
        </Empty>
      ) : (
        <>
          <Group align="flex-end" gap="sm">
            <Select
              label={t('journey.choose')}
              w="14rem"
              allowDeselect={false}
              data={journeys.data?.map(journey => ({value: journey.key ?? '', label: formats.text(journey.name) || (journey.key ?? '')})) ?? []}
              value={key}
              onChange={chosen => change({journey: chosen ?? undefined})}
            />
            <Select
              label={t('metric.label')}
              w="12rem"
              allowDeselect={false}
              data={METRICS.filter(name => name !== 'volume').map(name => ({value: name, label: t(`metric.${name}`)}))}
              value={metric}
              onChange={name => change({metric: name === 'nps' ? undefined : (name as Metric)})}
            />
            <PeriodPicker search={{days, from, to}} onChange={change} />
          </Group>
          {map.data && scores.data && volumes.data ? (
            <div className={classes.map} role="list" aria-label={map.data.name} tabIndex={0}>
              {map.data.stages?.map(stage => (
                <Stack key={stage.key} gap="xs" role="listitem" className={classes.stage}>
                  <Title order={2} size="h5">
                    {stage.name || stage.key}
                  </Title>
                  {stage.touchpoints?.map(({key: point = '', name, channel}) => (
                    <Paper key={point} withBorder p="sm" component="article" aria-label={name || point}>
                      <Group justify="space-between" align="flex-start" gap="xs">
                        <Text fw={600}>{name || point}</Text>
                        {channel && (
                          <Badge variant="light" color="gray">
                            {names('channel', channel)}
                          </Badge>
                        )}
                      </Group>
                      {score.get(point)?.score?.n ? (
                        <Figure metric={metric} group={score.get(point)} least={scores.data.least ?? 0} size={24} />
                      ) : (
                        <Text size="sm" c="dimmed">
                          {t('journey.noScore', {metric: t(`metric.${metric}`)})}
                        </Text>
                      )}
                      <Text size="xs" c="dimmed" mt={4}>
                        {t('journey.volume', {count: volume.get(point)?.score?.n ?? 0})}
                      </Text>
                      {(volume.get(point)?.score?.n ?? 0) > 0 && (
                        <Drill name={name || point} filters={{touchpoint: point}} search={{days, from, to}} period={period} />
                      )}
                    </Paper>
                  ))}
                </Stack>
              ))}
            </div>
          ) : (
            <Skeleton height={300} />
          )}
        </>
      )}
    </Page>
  );
}

function byTouchpoint(groups: ScoreGroup[] = []): Map<string, ScoreGroup> {
  return new Map(groups.map(group => [group.dimensions?.touchpoint ?? '', group]));
}
