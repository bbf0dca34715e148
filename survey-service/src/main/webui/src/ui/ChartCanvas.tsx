import {useComputedColorScheme, useMantineTheme, type MantineTheme} from '@mantine/core';
import {useReducedMotion} from '@mantine/hooks';
import {BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart} from 'echarts/charts';
import {DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent} from 'echarts/components';
import {init, use, type EChartsCoreOption, type EChartsType} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {useEffect, useRef} from 'react';

use([
  BarChart,
  CanvasRenderer,
  CustomChart,
  DatasetComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  TooltipComponent,
  VisualMapComponent,
]);

interface ChartCanvasProps {
  label: string;
  option: EChartsCoreOption;
  height: number;
}

/** Draws by ECharts; loaded with the first chart. */
export default function ChartCanvas({label, option, height}: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const theme = useMantineTheme();
  const scheme = useComputedColorScheme('light');
  const still = useReducedMotion();

  useEffect(() => {
    const made = init(box.current, chartTheme(theme, scheme), {renderer: 'canvas'});
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current!);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, [theme, scheme]);

  useEffect(() => {
    // Rich text is drawn: as HTML it would bring styles that our policy doesn't let in.
    const tooltip = {trigger: 'axis', confine: true, ...(option.tooltip as object), renderMode: 'richText'};
    chart.current?.setOption({animation: !still, ...option, tooltip}, {notMerge: true});
  }, [option, still, theme, scheme]);

  return <div ref={box} role="img" aria-label={label} style={{height, width: '100%'}} />;
}

function chartTheme(theme: MantineTheme, scheme: 'light' | 'dark') {
  const dark = scheme === 'dark';
  const text = dark ? theme.colors.dark[0] : theme.colors.gray[7];
  const line = dark ? theme.colors.dark[4] : theme.colors.gray[3];
  const axis = {
    axisLabel: {color: text},
    axisLine: {lineStyle: {color: line}},
    axisTick: {lineStyle: {color: line}},
    splitLine: {lineStyle: {color: line}},
  };
  const shade = dark ? 4 : 7;
  return {
    color: ['sea', 'orange', 'grape', 'blue', 'lime', 'pink'].map(name => theme.colors[name]?.[shade]),
    textStyle: {fontFamily: theme.fontFamily, color: text},
    legend: {textStyle: {color: text}},
    tooltip: {
      backgroundColor: dark ? theme.colors.dark[6] : theme.white,
      borderColor: line,
      textStyle: {color: dark ? theme.white : theme.black},
    },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
  };
}
