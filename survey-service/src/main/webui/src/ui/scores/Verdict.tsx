import {Text} from '@mantine/core';
import {IconTriangleFilled, IconTriangleInvertedFilled} from '@tabler/icons-react';
import {verdictOf, type Change, type Metric} from './figures';
import {useVerdict} from './useVerdict';

interface VerdictProps {
  metric: Metric;
  change: Change | undefined;
  /** From how many answers on verdicts are given. */
  least: number;
}

/** Whether a score has really changed, and how. */
export function Verdict({metric, change, least}: VerdictProps) {
  const say = useVerdict(metric, least);
  const verdict = verdictOf(change);
  const isChange = verdict === 'up' || verdict === 'down';
  const Arrow = verdict === 'up' ? IconTriangleFilled : IconTriangleInvertedFilled;
  return (
    <Text component="span" size="sm" fw={isChange ? 600 : undefined} c={isChange ? undefined : 'dimmed'}>
      {isChange && <Arrow size={10} aria-hidden />} {say(change)}
    </Text>
  );
}
