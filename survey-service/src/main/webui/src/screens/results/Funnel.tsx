import {Text} from '@mantine/core';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Chart} from '../../ui/Chart';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {Section} from '../../ui/Section';
import {interval} from './figure';
import type {Results} from './queries';
import {useFigureWords} from './words';

/** How far respondents came, and where they haven't gone on; each on the way that the answers led. */
export function Funnel({results, name}: {results: Results; name?: string}) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const {figureFormats} = useFigureWords();
  const {funnel, time} = results;
  const drawn = useMemo(() => {
    const steps = (funnel?.steps ?? []).filter(({kind}) => kind !== 'statement');
    const asked = steps.map(({question, title}) => ({key: question, title}));
    const names = asked.map(step => titleFor(formats.text, step, asked));
    const parts = ['answered', 'skipped', 'left'] as const;
    return {
      option: {
        grid: {left: 8, right: 24, top: figureFormats.labelWidth < 100 ? 64 : 36, bottom: 8, containLabel: true},
        legend: {top: 0},
        xAxis: {type: 'value', minInterval: 1, splitNumber: 4, axisLabel: {hideOverlap: true}},
        yAxis: {type: 'category', data: names, inverse: true, axisLabel: {width: figureFormats.labelWidth, overflow: 'truncate'}},
        series: parts.map(part => ({type: 'bar', stack: 'way', name: t(`funnel.${part}`), barMaxWidth: 24, data: steps.map(step => step[part] ?? 0)})),
      },
      table: {
        head: [t('funnel.question'), t('funnel.reached'), ...parts.map(part => t(`funnel.${part}`))],
        rows: steps.map((step, index) => [names[index]!, formats.whole(step.reached ?? 0), ...parts.map(part => formats.whole(step[part] ?? 0))]),
      },
      height: 90 + steps.length * 32,
    };
  }, [funnel, formats, figureFormats, t]);
  const minutes = (seconds: number | undefined) => formatted(seconds ?? 0, t);
  return (
    <Section title={name ? t('funnel.of', {group: name}) : t('funnel.title')}>
      <Text>
        {t('funnel.started', {count: funnel?.started ?? 0, complete: formats.whole(funnel?.complete ?? 0)})}
        {funnel?.completion &&
          ` ${t('funnel.completion', {share: figureFormats.percent(funnel.completion.value ?? 0), interval: interval(funnel.completion, figureFormats.percent)})}`}
      </Text>
      {(funnel?.leftAtEnd ?? 0) > 0 && <Text>{t('funnel.leftAtEnd', {count: funnel?.leftAtEnd ?? 0})}</Text>}
      {time && <Text>{t('time', {median: minutes(time.median), lower: minutes(time.lowerQuartile), upper: minutes(time.upperQuartile)})}</Text>}
      {(funnel?.started ?? 0) > 0 && <Chart label={t('funnel.figure')} option={drawn.option} table={drawn.table} height={drawn.height} />}
    </Section>
  );
}

function formatted(seconds: number, t: (key: 'seconds' | 'minutes', values: {seconds: number; minutes: number}) => string): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? t('minutes', {minutes, seconds: Math.round(seconds % 60)}) : t('seconds', {minutes, seconds: Math.round(seconds)});
}
