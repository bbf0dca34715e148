import type {EChartsCoreOption} from 'echarts/core';
import {SCALES, valueOf, verdictOf, type Metric, type Point} from './figures';

/** The texts of a trend, in the reader's language. */
export interface TrendWords {
  /** When a point's interval begins. */
  when: (start: string) => string;
  value: (value: number | undefined) => string;
  axis: (value: number) => string;
  /** All that is said of a point but when it was. */
  about: (point: Point) => string[];
  score: string;
  changed: string;
}

type Values = (number | null)[];

/** A point's value where it is drawn; null where nobody gave one, which is a gap. */
export function trendLines(metric: Metric, points: Point[], least: number): {solid: Values; dashed: Values} {
  const values = points.map(({score}) => valueOf(metric, score) ?? null);
  const isFew = points.map(({score}) => (score?.n ?? 0) < least);
  return {
    solid: values.map((value, index) => (isFew[index] ? null : value)),
    // With those beside them, to which the dashes lead.
    dashed: values.map((value, index) => (isFew[index] || isFew[index - 1] || isFew[index + 1] ? value : null)),
  };
}

/** A score over time with its interval as a band; what came of few answers is dashed, what really changed is marked. */
export function trendOption(metric: Metric, points: Point[], least: number, words: TrendWords): EChartsCoreOption {
  const scale = SCALES[metric];
  const lines = trendLines(metric, points, least);
  const low = points.map(({score}) => score?.confidence?.low ?? null);
  const width = points.map(({score}) => (score?.confidence ? (score.confidence.high ?? 0) - (score.confidence.low ?? 0) : null));
  // One name, so one colour.
  const band = {type: 'line', name: words.score, symbol: 'none', silent: true, lineStyle: {opacity: 0}, stack: 'band', stackStrategy: 'all'};
  const line = {type: 'line', name: words.score, symbolSize: 7, connectNulls: false, showSymbol: true};
  return {
    grid: {left: 8, right: 24, top: 24, bottom: 8, containLabel: true},
    tooltip: {
      formatter: (shown: {dataIndex: number}[]) => {
        const point = points[shown[0]?.dataIndex ?? 0];
        return point ? [words.when(point.start ?? ''), ...words.about(point)].join('\n') : '';
      },
    },
    xAxis: {
      type: 'category',
      boundaryGap: metric === 'volume',
      data: points.map(({start = ''}) => words.when(start)),
      axisLine: {onZero: false},
      axisLabel: {hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right'},
    },
    yAxis: {
      type: 'value',
      scale: metric !== 'volume',
      min: scale?.[0],
      max: scale?.[1],
      minInterval: metric === 'volume' ? 1 : undefined,
      axisLabel: {formatter: words.axis},
    },
    series:
      metric === 'volume'
        ? [{type: 'bar', name: words.score, data: points.map(({score}) => score?.n ?? 0)}]
        : [
            {...band, data: low},
            {...band, data: width, areaStyle: {opacity: 0.15}},
            {...line, data: lines.dashed, lineStyle: {type: 'dashed', width: 1.5}, symbol: 'emptyCircle'},
            {...line, data: lines.solid, lineStyle: {width: 2.5}, symbol: 'circle'},
            {type: 'scatter', name: words.changed, data: marks(metric, points), z: 5},
          ],
  };
}

function marks(metric: Metric, points: Point[]) {
  return points.flatMap(({score, change}, index) => {
    const verdict = verdictOf(change);
    const value = valueOf(metric, score);
    return value !== undefined && (verdict === 'up' || verdict === 'down')
      ? [{value: [index, value], symbol: 'triangle', symbolRotate: verdict === 'down' ? 180 : 0, symbolSize: 14, symbolOffset: [0, verdict === 'up' ? -14 : 14]}]
      : [];
  });
}
