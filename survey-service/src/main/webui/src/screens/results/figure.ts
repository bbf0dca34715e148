import type {EChartsCoreOption} from 'echarts/core';
import type {ChartTable} from '../../ui/Chart';
import type {Question} from './queries';

type Option = NonNullable<Question['options']>[number];
export type Estimate = NonNullable<Question['score']>;

/** With fewer answers nothing can be said; bars are drawn as outlines. */
export const FEW = 5;

export interface Words {
  option: string;
  answers: string;
  share: string;
  interval: string;
  rank: string;
  group: string;
  versus: string;
  row: string;
  /** What may be said to a consent, by the option's key. */
  consent: Record<string, string>;
}

export interface Formats {
  whole: (value: number) => string;
  percent: (value: number) => string;
  number: (value: number) => string;
  date: (day: string) => string;
  text: (text: Record<string, string> | undefined) => string;
  /** How wide names beside lying bars may be, in pixels. */
  labelWidth: number;
}

export interface Drawn {
  option: EChartsCoreOption;
  table: ChartTable;
  height: number;
  /** Whether the picture shows both groups; its table does, wherever the two have the same lines. */
  hasBoth: boolean;
}

/** How a question's answers are drawn, and the same in numbers; undefined for what is no picture. */
export function figure(group: Question, versus: Question | undefined, words: Words, formats: Formats): Drawn | undefined {
  if ((group.rows?.length ?? 0) > 0) return matrix(group, versus, words, formats);
  if ((group.options?.length ?? 0) > 0) return options(group, versus, words, formats);
  if ((group.numbers?.bars?.length ?? 0) > 0 || (group.days?.length ?? 0) > 0) return histogram(group, words, formats);
  return undefined;
}

/** What an option, a row or a column of a question is called. */
export function nameOf(
  question: Question,
  option: {key?: string; label?: Record<string, string>},
  {consent}: Pick<Words, 'consent'>,
  {text}: Pick<Formats, 'text'>,
): string {
  const key = option.key ?? '';
  return (question.question?.kind === 'consent' && consent[key]) || text(option.label) || key;
}

const FEW_STYLE = {color: 'transparent', borderColor: '#868e96', borderType: 'dashed', borderWidth: 1.5};
const HATCHING = {symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4};

/** How bars look: the second group's are hatched, so that the two are told apart without colours, too. */
function barStyle(isFew: boolean, isSecond: boolean) {
  const decal = isSecond ? {...HATCHING, color: isFew ? '#868e96' : 'rgba(255, 255, 255, 0.7)'} : undefined;
  return {...(isFew ? FEW_STYLE : {}), decal};
}

/** Shares in percent, as bars: upright for scores, else lying, so that labels have room. */
function options(group: Question, versus: Question | undefined, words: Words, formats: Formats): Drawn {
  const all = group.options ?? [];
  const isScale = (group.question?.scale ?? 0) > 0;
  const names = all.map(option => nameOf(group, option, words, formats));
  const series = [
    {name: words.group, result: group},
    ...(versus ? [{name: words.versus, result: versus}] : []),
  ];
  const bars = series.map(({name, result}, index) => ({
    type: 'bar',
    name,
    barMaxWidth: 36,
    itemStyle: barStyle((result.n ?? 0) < FEW, index > 0),
    data: all.map((_, index) => result.options?.[index]?.share?.value ?? 0),
  }));
  const end = axisEnd(bars.flatMap(({data}) => data));
  const values = {type: 'value', min: 0, max: end, interval: end / 4, axisLabel: {hideOverlap: true, formatter: (value: number) => formats.percent(value)}};
  const categories = {type: 'category', data: names, axisLabel: isScale ? {} : {width: formats.labelWidth, overflow: 'truncate'}, inverse: !isScale};
  const rank = (option: Option | undefined) => (option?.rank === undefined ? '–' : formats.number(option.rank));
  const isRanking = group.question?.kind === 'ranking';
  return {
    option: {
      grid: {left: 8, right: 24, top: versus ? 36 : 8, bottom: 8, containLabel: true},
      legend: versus ? {top: 0, itemWidth: 32, itemHeight: 16} : undefined,
      tooltip: {valueFormatter: (value: unknown) => formats.percent(Number(value))},
      xAxis: isScale ? categories : values,
      yAxis: isScale ? values : categories,
      series: bars,
    },
    table: {
      head: [
        words.option,
        ...series.flatMap(({name}) => {
          const of = versus ? ` (${name})` : '';
          return [`${words.answers}${of}`, `${words.share}${of}`, `${words.interval}${of}`, ...(isRanking ? [`${words.rank}${of}`] : [])];
        }),
      ],
      rows: all.map((_, index) => [
        names[index]!,
        ...series.flatMap(({result}) => {
          const one = result.options?.[index];
          return [formats.whole(one?.n ?? 0), share(one?.share, formats), interval(one?.share, formats.percent), ...(isRanking ? [rank(one)] : [])];
        }),
      ]),
    },
    height: isScale ? 220 : 40 + all.length * (versus ? 52 : 34),
    hasBoth: true,
  };
}

/** Where an axis of shares in percent ends: holds all bars, has round quarters, and is never above the whole. */
export function axisEnd(shares: number[]): number {
  return Math.min(100, Math.max(1, Math.ceil(Math.max(0, ...shares) / 20)) * 20);
}

function share(estimate: Estimate | undefined, formats: Formats): string {
  return estimate?.value === undefined ? '–' : formats.percent(estimate.value);
}

export function interval(estimate: Estimate | undefined, format: (value: number) => string): string {
  return estimate?.low === undefined || estimate.high === undefined ? '–' : `${format(estimate.low)} – ${format(estimate.high)}`;
}

/** Rows by columns, the darker the larger the share. */
function matrix(group: Question, versus: Question | undefined, words: Words, formats: Formats): Drawn {
  const rows = group.rows ?? [];
  const columns = rows[0]?.options ?? [];
  const rowNames = rows.map(row => nameOf(group, row, words, formats));
  const columnNames = columns.map(column => nameOf(group, column, words, formats));
  const groups = versus ? [group, versus] : [group];
  return {
    option: {
      grid: {left: 8, right: 16, top: 8, bottom: 8, containLabel: true},
      tooltip: {trigger: 'item', valueFormatter: undefined},
      xAxis: {type: 'category', data: columnNames, position: 'top', axisLabel: {width: formats.labelWidth, overflow: 'truncate', hideOverlap: true}},
      yAxis: {type: 'category', data: rowNames, inverse: true, axisLabel: {width: formats.labelWidth, overflow: 'truncate'}},
      visualMap: {min: 0, max: 100, show: false, inRange: {color: ['#e6f7f7', '#0b6e6e']}},
      series: [
        {
          type: 'heatmap',
          data: rows.flatMap((row, y) => (row.options ?? []).map((cell, x) => heat(x, y, cell, row.n ?? 0, formats))),
          itemStyle: {borderColor: 'transparent', borderWidth: 2},
        },
      ],
    },
    table: {
      head: [
        words.row,
        ...groups.flatMap((_, index) => {
          const of = versus ? ` (${index === 0 ? words.group : words.versus})` : '';
          return [`${words.answers}${of}`, ...columnNames.map(name => name + of)];
        }),
      ],
      rows: rows.map((_, index) => [
        rowNames[index]!,
        ...groups.flatMap(one => {
          const own = one.rows?.[index];
          return [formats.whole(own?.n ?? 0), ...columns.map((_, column) => share(own?.options?.[column]?.share, formats))];
        }),
      ]),
    },
    height: 60 + rows.length * 44,
    hasBoth: false,
  };
}

function heat(x: number, y: number, cell: Option, n: number, formats: Formats) {
  const value = cell.share?.value ?? 0;
  return {
    value: [x, y, value],
    itemStyle: n < FEW ? FEW_STYLE : undefined,
    label: {show: true, formatter: formats.percent(value), color: n >= FEW && value > 45 ? '#fff' : n < FEW ? '#868e96' : '#024747'},
  };
}

/** How many numbers or days fall where. */
function histogram(group: Question, words: Words, formats: Formats): Drawn {
  const bars = [
    ...(group.numbers?.bars ?? []).map(({from = 0, to = 0, n = 0}) => ({
      name: from === to ? formats.number(from) : `${formats.number(from)} – ${formats.number(to)}`,
      n,
    })),
    ...(group.days ?? []).map(({from = '', n = 0}) => ({name: formats.date(from), n})),
  ];
  return {
    option: {
      grid: {left: 8, right: 16, top: 8, bottom: 8, containLabel: true},
      tooltip: {},
      xAxis: {type: 'category', data: bars.map(({name}) => name), axisLabel: {hideOverlap: true}},
      yAxis: {type: 'value', minInterval: 1},
      series: [
        {type: 'bar', name: words.answers, barMaxWidth: 48, itemStyle: (group.n ?? 0) < FEW ? FEW_STYLE : undefined, data: bars.map(({n}) => n)},
      ],
    },
    table: {head: [words.option, words.answers], rows: bars.map(({name, n}) => [name, formats.whole(n)])},
    height: 240,
    hasBoth: false,
  };
}
