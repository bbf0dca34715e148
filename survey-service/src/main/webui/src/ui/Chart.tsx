import {Box, Button, Loader} from '@mantine/core';
import type {EChartsCoreOption} from 'echarts/core';
import {Suspense, lazy, useState} from 'react';
import {useTranslation} from 'react-i18next';

const Canvas = lazy(() => import('./ChartCanvas'));
const Numbers = lazy(() => import('./ChartNumbers'));

export interface ChartTable {
  head: string[];
  rows: string[][];
}

interface ChartProps {
  /** What it shows, in a sentence: all that a screen reader says of the picture. */
  label: string;
  option: EChartsCoreOption;
  /** The same in words and numbers. */
  table: ChartTable;
  height?: number;
}

/** A chart, or the table of what it shows. Colours and fonts are the theme's. */
export function Chart({label, option, table, height = 260}: ChartProps) {
  const {t} = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <Box component="figure" m={0} aria-label={label}>
      <Suspense fallback={<Loader h={height} />}>
        {asTable ? <Numbers table={table} height={height} /> : <Canvas label={label} option={option} height={height} />}
      </Suspense>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
        {t('chart.asTable')}
      </Button>
    </Box>
  );
}
