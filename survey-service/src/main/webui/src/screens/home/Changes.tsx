import {Anchor, Skeleton, Stack, Text} from '@mantine/core';
import {useQueries} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import type {Period} from '../../ui/period';
import {useFigures, type Dimension, type Metric} from '../../ui/scores/figures';
import {scoresQuery} from '../../ui/scores/queries';
import {Verdict} from '../../ui/scores/Verdict';
import {Section} from '../../ui/Section';
import {useNames} from '../../ui/useNames';
import {comparisons, realChanges, type RealChange} from './changes';

const METRICS: Metric[] = ['nps', 'csat', 'ces', 'rating'];
const DIMENSIONS: Dimension[] = ['touchpoint', 'unit', 'survey'];
const ASKED = METRICS.flatMap(metric => DIMENSIONS.map(by => ({metric, by})));
const MOST_SHOWN = 5;

/** Which touchpoints, units and surveys have really changed. */
export function Changes({period}: {period: Period}) {
  const {t} = useTranslation('home');
  const found = useQueries({queries: ASKED.map(asked => scoresQuery({...asked, period, compare: 'previous'}))});
  const compared = ASKED.map((asked, index) => ({...asked, groups: found[index]?.data?.groups ?? []}));
  const changes = realChanges(compared);
  const count = comparisons(compared);
  const least = found.find(({data}) => data)?.data?.least ?? 0;
  const isUnknown = found.some(({isError}) => isError);
  return (
    <Section title={t('changes.title')}>
      {isUnknown ? (
        <Text c="dimmed">{t('changes.unknown')}</Text>
      ) : found.some(query => query.isPending) ? (
        <Skeleton height={160} />
      ) : (
        <Stack gap="sm">
          {changes.length === 0 && <Text>{count === 0 ? t('changes.tooFew', {least}) : t('changes.none')}</Text>}
          {changes.slice(0, MOST_SHOWN).map(change => (
            <ChangeLine key={`${change.metric} ${change.by} ${change.key}`} change={change} least={least} />
          ))}
          {count > 0 && (
            <Text size="xs" c="dimmed">
              {t('changes.note', {count})}
            </Text>
          )}
        </Stack>
      )}
    </Section>
  );
}

function ChangeLine({change: {metric, by, key: value, group}, least}: {change: RealChange; least: number}) {
  const {t} = useTranslation(['scores', 'home']);
  const names = useNames();
  const figure = useFigures(metric);
  const search = {metric: metric === 'nps' ? undefined : metric, [by]: value};
  return (
    <div>
      <Anchor underline="always" renderRoot={props => <Link {...props} to="/scores" search={search} />}>{`${names(by, value)}: ${t(`scores:metric.${metric}`)}`}</Anchor>{' '}
      <Verdict metric={metric} change={group.change} least={least} />
      <Text size="xs" c="dimmed">
        {t('home:changes.fromTo', {
          before: figure.value(group.previous?.value),
          now: figure.value(group.score?.value),
          low: figure.change(group.change?.low ?? 0),
          high: figure.change(group.change?.high ?? 0),
          earlier: group.previous?.n ?? 0,
          count: group.score?.n ?? 0,
        })}
      </Text>
    </div>
  );
}
