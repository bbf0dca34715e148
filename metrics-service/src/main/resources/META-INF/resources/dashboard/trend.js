import {answers, text, value} from './texts.js';

let chart;

const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The score over time, with its confidence interval as a band. */
export function showTrend(metric, report) {
  const target = document.getElementById('trend');
  chart = chart || window.echarts.init(target, null, {renderer: 'canvas'});
  const {series, score} = report.groups[0];
  const days = series.map(point => new Date(point.start).toLocaleDateString(navigator.language, {day: 'numeric', month: 'short'}));
  const low = series.map(({score: s}) => s.confidence ? s.confidence.low : null);
  const band = series.map(({score: s}) => s.confidence ? s.confidence.high - s.confidence.low : null);
  const line = {type: 'line', symbol: 'none', silent: true, lineStyle: {opacity: 0}, stack: 'band', stackStrategy: 'all', connectNulls: false};
  chart.setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: {fontFamily: 'system-ui, sans-serif'},
    grid: {left: 8, right: 12, top: 16, bottom: 8, containLabel: true},
    tooltip: {trigger: 'axis', renderMode: 'richText', backgroundColor: color('--panel'), borderColor: color('--line'), textStyle: {color: color('--fg')},
      formatter: points => {
        const {score: s} = series[points[0].dataIndex];
        const range = s.confidence ? '\n' + text('range', {low: value(metric, s.confidence.low), high: value(metric, s.confidence.high)}) : '';
        return points[0].axisValue + '\n' + value(metric, s.value) + range + '\n' + answers(s.n);
      }},
    xAxis: {type: 'category', data: days, boundaryGap: metric === 'volume', axisLabel: {color: color('--dim'), hideOverlap: true, margin: 14}, axisLine: {lineStyle: {color: color('--line')}}, axisTick: {show: false}},
    yAxis: {type: 'value', scale: metric !== 'volume', axisLabel: {color: color('--dim')}, splitLine: {lineStyle: {color: color('--line')}},
      ...(metric === 'nps' && {min: -100, max: 100})},
    series: metric === 'volume'
      ? [{type: 'bar', data: series.map(point => point.score.n), itemStyle: {color: color('--accent'), borderRadius: [4, 4, 0, 0]}}]
      : [{...line, data: low}, {...line, data: band, areaStyle: {color: color('--accent'), opacity: .16}},
        {type: 'line', data: series.map(point => point.score.value ?? null), connectNulls: true, symbolSize: 6, lineStyle: {width: 2.5, color: color('--accent')}, itemStyle: {color: color('--accent')}}]
  }, true);
  target.setAttribute('aria-label', `${text(metric)}: ${value(metric, score.value)}, ${answers(score.n)}`);
}

export function onLook(redraw) {
  addEventListener('resize', () => chart && chart.resize());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
}
