import {count, element, grade, text, value} from './texts.js';

const STAGES = ['discover', 'buy', 'onboard', 'use', 'get-help', 'renew'];

/** The order of the journey; what it doesn't name comes after it. */
const order = stage => (STAGES.indexOf(stage) + 1 || STAGES.length + 1);

export function showHeat(metric, report) {
  const table = document.getElementById('heat');
  const cells = new Map(report.groups.map(({dimensions, score}) => [dimensions.stage + '|' + dimensions.channel, score]));
  const stages = [...new Set(report.groups.map(group => group.dimensions.stage))].sort((a, b) => order(a) - order(b) || a.localeCompare(b));
  const channels = [...new Set(report.groups.map(group => group.dimensions.channel))].sort();
  if (!cells.size) {
    table.replaceChildren(element('tbody', {}, element('tr', {}, element('td', {class: 'empty'}, text('none')))));
    return;
  }
  const head = element('tr', {}, element('td', {class: 'corner'}), ...channels.map(channel => element('th', {scope: 'col'}, text(channel))));
  const rows = stages.map(stage => element('tr', {}, element('th', {scope: 'row'}, text(stage)),
    ...channels.map(channel => cell(metric, cells.get(stage + '|' + channel), report.least))));
  table.replaceChildren(element('thead', {}, head), element('tbody', {}, ...rows));
}

/** A score of too few answers has no colour, for that would be a verdict. */
function cell(metric, score, least) {
  if (!score) return element('td', {}, '');
  const few = score.n < least;
  return element('td', {class: few ? 'few' : grade(metric, score.value), title: few ? text('few', {n: count(least)}) : null},
    value(metric, score.value), element('small', {}, 'n = ' + count(score.n)));
}
