import {METRICS} from './api.js';
import {answers, count, element, signed, text, value} from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A line through the points that have a value; gaps stay gaps. */
function spark(series) {
  const known = series.map((point, x) => [x, point.score.value]).filter(([, y]) => y != null);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'spark');
  svg.setAttribute('viewBox', '0 0 100 34');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  if (known.length > 1) {
    const values = known.map(([, y]) => y);
    const low = Math.min(...values), span = Math.max(...values) - low || 1;
    const path = document.createElementNS(SVG, 'path');
    const at = ([x, y]) => `${100 * x / Math.max(1, series.length - 1)} ${31 - 28 * (y - low) / span}`;
    path.setAttribute('d', known.map((point, i) => (i && point[0] === known[i - 1][0] + 1 ? 'L' : 'M') + at(point)).join(''));
    svg.append(path);
  }
  return svg;
}

/** How the answers divide into good, middling and bad. */
function distribution(metric, score) {
  const bounds = {nps: [7, 9], csat: [3, 4], ces: [4, 5]}[metric];
  if (!bounds || !score.n) return null;
  const parts = {bad: 0, mid: 0, good: 0};
  for (const [answer, n] of Object.entries(score.distribution)) {
    parts[answer < bounds[0] ? 'bad' : answer < bounds[1] ? 'mid' : 'good'] += n;
  }
  const bar = element('div', {class: 'dist', role: 'img'});
  if (metric === 'nps') {
    bar.setAttribute('aria-label', text('promoters', {a: count(parts.good), b: count(parts.mid), c: count(parts.bad)}));
    bar.title = bar.getAttribute('aria-label');
  } else {
    bar.setAttribute('aria-hidden', 'true');
  }
  for (const name of ['good', 'mid', 'bad']) {
    const part = element('span', {class: name});
    part.style.width = 100 * parts[name] / score.n + '%';
    bar.append(part);
  }
  return bar;
}

function change(metric, group, days) {
  if (!group.change || group.score.value == null) return element('p', {class: 'change same'}, '');
  if (group.change.verdict === 'too-few') return element('p', {class: 'change few'}, text('tooFew'));
  if (group.change.verdict !== 'significant') return element('p', {class: 'change same'}, text('same'));
  const up = group.change.delta > 0;
  return element('p', {class: 'change ' + (up ? 'up' : 'down')},
    (up ? '▲ ' : '▼ ') + text('change', {delta: signed(metric, group.change.delta), days}));
}

/** Stars of several scales have one mean, but no distribution in common. */
function mixed({scale, distributions}) {
  if (!distributions || distributions.length < 2) return null;
  return element('p', {class: 'n'}, text('scales', {scale, scales: distributions.map(one => one.scale).join(', ')}));
}

function tile(metric, group, days) {
  const {score} = group;
  const range = score.confidence
    ? text('range', {low: value(metric, score.confidence.low), high: value(metric, score.confidence.high)})
    : score.n ? '' : text('noValue');
  return element('article', {class: 'tile', 'data-metric': metric},
    element('h3', {}, text(metric)),
    element('div', {class: 'value'}, score.n ? value(metric, score.value) : '–'),
    element('p', {class: 'range'}, range || '\u00a0'),
    element('p', {class: 'n'}, metric === 'volume' ? '\u00a0' : answers(score.n)),
    mixed(score),
    change(metric, group, days),
    distribution(metric, score),
    spark(group.series || []));
}

export function showTiles(reports, days) {
  document.getElementById('tiles').replaceChildren(...METRICS.map(metric => tile(metric, reports[metric].groups[0], days)));
}
