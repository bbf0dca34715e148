import {Stack, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFigures, valueOf, type Group, type Metric} from './figures';
import {Verdict} from './Verdict';

interface FigureProps {
  metric: Metric;
  group: Group | undefined;
  /** From how many answers on verdicts are given; what has fewer is said to. */
  least: number;
  size?: number;
}

/** A score with its interval, of how many answers it is, and whether it has really changed. */
export function Figure({metric, group, least, size = 32}: FigureProps) {
  const {t} = useTranslation('scores');
  const figure = useFigures(metric);
  const score = group?.score;
  const n = score?.n ?? 0;
  const confidence = metric === 'volume' ? undefined : score?.confidence;
  const isFew = metric !== 'volume' && n > 0 && n < least;
  return (
    <Stack gap={2}>
      <Text fz={size} fw={600} lh={1.2} td={isFew ? 'underline dashed 1px' : undefined}>
        {figure.value(valueOf(metric, score))}
      </Text>
      {metric !== 'volume' && (
        <Text size="xs" c="dimmed">
          {confidence && `${t('range', {low: figure.value(confidence.low), high: figure.value(confidence.high)})} · `}
          {t('answers', {count: n})}
          {isFew && ` · ${t('few')}`}
        </Text>
      )}
      {(score?.scale ?? 0) > 0 && (score?.distributions?.length ?? 0) > 1 && (
        <Text size="xs" c="dimmed">
          {t('scales', {scale: score?.scale ?? 0})}
        </Text>
      )}
      {group?.previous && <Verdict metric={metric} change={group.change} least={least} />}
    </Stack>
  );
}
