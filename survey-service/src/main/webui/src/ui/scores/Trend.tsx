import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Chart} from '../Chart';
import {useFigures, valueOf, verdictOf, type Metric, type Point} from './figures';
import {trendOption} from './trend';
import {useVerdict} from './useVerdict';

interface TrendProps {
  metric: Metric;
  points: Point[];
  interval: 'hour' | 'day' | 'week' | 'month';
  /** From how many answers on verdicts are given. */
  least: number;
  height?: number;
}

/** A score over time. */
export function Trend({metric, points, interval, least, height}: TrendProps) {
  const {t, i18n} = useTranslation('scores');
  const figure = useFigures(metric);
  const verdict = useVerdict(metric, least);
  const when = useMemo(() => starts(i18n.language, interval), [i18n.language, interval]);
  const range = useMemo(
    () => (point: Point) =>
      point.score?.confidence && metric !== 'volume'
        ? t('range', {low: figure.value(point.score.confidence.low), high: figure.value(point.score.confidence.high)})
        : '–',
    [t, figure, metric],
  );
  const option = useMemo(
    () =>
      trendOption(metric, points, least, {
        when,
        value: figure.value,
        axis: figure.axis,
        score: t(`metric.${metric}`),
        changed: t('trend.changed'),
        about: point => [
          figure.value(valueOf(metric, point.score)),
          ...(metric === 'volume' ? [] : [range(point), t('answers', {count: point.score?.n ?? 0})]),
          ...(verdictOf(point.change) === 'none' ? [] : [verdict(point.change)]),
        ],
      }),
    [metric, points, least, when, figure, range, verdict, t],
  );
  const given = points.filter(({score}) => score?.n);
  return (
    <Chart
      label={t('trend.label', {metric: t(`metric.${metric}`), count: given.length})}
      option={option}
      height={height}
      table={{
        head: [t(`interval.${interval}`), t(`metric.${metric}`), t('column.range'), t('column.n'), t('column.change')],
        rows: points.map(point => [
          when(point.start ?? ''),
          figure.value(valueOf(metric, point.score)),
          range(point),
          String(point.score?.n ?? 0),
          verdictOf(point.change) === 'none' ? '–' : verdict(point.change),
        ]),
      }}
    />
  );
}

function starts(language: string, interval: TrendProps['interval']) {
  const parts: Record<TrendProps['interval'], Intl.DateTimeFormatOptions> = {
    hour: {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'},
    day: {day: 'numeric', month: 'short'},
    week: {day: 'numeric', month: 'short', year: '2-digit'},
    month: {month: 'short', year: 'numeric'},
  };
  const format = new Intl.DateTimeFormat(language, parts[interval]);
  return (start: string) => (start ? format.format(new Date(start)) : '');
}
