import {Box} from '@mantine/core';
import classes from './IntervalBar.module.css';

interface IntervalBarProps {
  scale: readonly [number, number];
  value: number | undefined;
  low: number | undefined;
  high: number | undefined;
  /** Of too few answers for a verdict. */
  isFew: boolean;
}

/** Where a score lies on its scale, and where it may lie; the numbers stand beside it. */
export function IntervalBar({scale: [least, most], value, low, high, isFew}: IntervalBarProps) {
  const at = (number: number) => `${(100 * (number - least)) / (most - least)}%`;
  return (
    <Box className={classes.scale} aria-hidden>
      {low !== undefined && high !== undefined && (
        <Box className={classes.range} data-few={isFew || undefined} style={{insetInlineStart: at(low), width: `${(100 * (high - low)) / (most - least)}%`}} />
      )}
      {value !== undefined && <Box className={classes.value} data-few={isFew || undefined} style={{insetInlineStart: at(value)}} />}
    </Box>
  );
}
