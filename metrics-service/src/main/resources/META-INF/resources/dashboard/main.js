import {heat, me, METRICS, options, overview} from './api.js';
import {showHeat} from './heatmap.js';
import {showTiles} from './tiles.js';
import {element, language, text} from './texts.js';
import {onLook, showTrend} from './trend.js';
import {showVerbatims} from './verbatims.js';

const FILTERS = ['survey', 'channel', 'stage', 'language'];
const PERIODS = [7, 30, 90];

const query = new URLSearchParams(location.hash.slice(1));
const state = {
  days: PERIODS.includes(Number(query.get('days'))) ? Number(query.get('days')) : 30,
  metric: METRICS.includes(query.get('metric')) ? query.get('metric') : 'nps',
  ...Object.fromEntries(FILTERS.map(filter => [filter, query.get(filter) || '']))
};
let reports;

/** The address always shows what is seen, so that it can be sent to somebody. */
function remember() {
  const entries = Object.entries(state).filter(([, content]) => content);
  history.replaceState(null, '', '#' + new URLSearchParams(entries));
}

function choice(name, label, values, titles) {
  const select = element('select', {name}, ...values.map((content, i) => element('option', {value: content}, titles[i])));
  select.value = state[name];
  select.addEventListener('change', () => {
    state[name] = name === 'days' ? Number(select.value) : select.value;
    remember();
    refresh();
  });
  return element('label', {}, label, select);
}

async function showFilters() {
  const values = await Promise.all(FILTERS.map(filter => options(filter, state)));
  document.getElementById('filters').replaceChildren(
    choice('days', text('period'), PERIODS, PERIODS.map(n => text('days', {n}))),
    ...FILTERS.map((filter, i) => {
      const all = [...new Set([...values[i], state[filter]].filter(Boolean))];
      return choice(filter, text(filter), ['', ...all], [text('all'), ...all.map(name => text(name))]);
    }));
}

/** One refresh at a time; what comes meanwhile leads to one more, at most one a second. */
let running = false, again = false;
async function refresh() {
  if (running) { again = true; return; }
  running = true;
  try {
    const [heatReport, ...scores] = await Promise.all([heat(state.metric, state), ...METRICS.map(metric => overview(metric, state)), showVerbatims(state)]);
    reports = Object.fromEntries(METRICS.map((metric, i) => [metric, scores[i]]));
    showTiles(reports, state.days);
    showTrend(state.metric, reports[state.metric]);
    showHeat(state.metric, heatReport);
    problem(false);
  } catch {
    problem(true);
    setTimeout(refresh, 5000);
  }
  setTimeout(() => {
    running = false;
    if (again) { again = false; refresh(); }
  }, 800);
}

function problem(is) {
  const line = document.getElementById('problem');
  line.textContent = is ? text('problem') : '';
  line.hidden = !is;
}

function follow() {
  const live = document.getElementById('live');
  const events = new EventSource('/v1/live');
  const show = on => { live.classList.toggle('on', on); live.textContent = text(on ? 'live' : 'lost'); };
  events.addEventListener('open', () => { show(true); refresh(); });
  events.addEventListener('scores', refresh);
  events.addEventListener('error', () => {
    show(false);
    // A refused connection isn't tried again by the browser.
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 5000);
  });
}

async function begin() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  const metric = document.getElementById('metric');
  metric.setAttribute('aria-label', text('metric'));
  metric.append(...METRICS.map(name => element('option', {value: name}, text(name))));
  metric.value = state.metric;
  metric.addEventListener('change', () => { state.metric = metric.value; remember(); refresh(); });
  document.getElementById('more').addEventListener('click', () => showVerbatims(state, true).catch(() => problem(true)));
  onLook(() => reports && showTrend(state.metric, reports[state.metric]));
  const user = await me();
  document.getElementById('who').textContent = `${user.name} · ${user.tenant}`;
  follow();
  await showFilters();
}

begin().catch(() => problem(true));
