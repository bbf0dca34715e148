/* Scores: numbers, stars or faces beside each other. */
import {el, put} from './base.js';
import {face, star} from './faces.js';
import {checked, tile} from './tiles.js';

const BOUNDS = {nps: [0, 10], csat: [1, 5], ces: [1, 7]};
const USUAL = {csat: 'faces', rating: 'stars'};
const LOOKS = {stars: 'star', faces: 'face', emoji: 'face'};

/** More than these don't stand in one row of a narrow card. */
const LONG = 7;

export function scale(q, sheet, value) {
  const {t} = sheet, [low, high] = BOUNDS[q.kind] || [1, q.scale || 5], count = high - low + 1;
  const usual = USUAL[q.kind];
  const look = LOOKS[usual && q.style && q.style !== 'usual' ? q.style : usual] || '';
  const ends = {[low]: sheet.text(q.low), [high]: sheet.text(q.high)};

  function label(score) {
    if (q.kind === 'csat') return t.csat.split('/')[score - 1];
    const name = look ? put(look === 'star' ? t.stars : t.of, {n: score, of: high}, t.tag) : score;
    return name + (ends[score] ? ', ' + ends[score] : '');
  }

  function drawn(score) {
    if (look === 'star') return star();
    return look ? face(score, low, high) : String(score);
  }

  const row = el('div', {class: 'scale' + (count > LONG ? ' long' : ''), onclick: e => sheet.picked(e)});
  row.style.setProperty('--n', count);
  row.style.setProperty('--half', Math.ceil(count / 2));
  for (let score = low; score <= high; score++) row.append(tile('radio', 'q', score, label(score), value === score, look, drawn(score)));

  /** All stars up to the chosen one shine. */
  function light() {
    const chosen = Number(checked(row)[0]);
    [...row.children].forEach((one, i) => one.classList.toggle('on', look === 'star' && i + low <= chosen));
  }
  row.addEventListener('input', light);
  light();

  const words = el('div', {class: 'ends', 'aria-hidden': true}, el('span', {}, ends[low]), el('span', {}, ends[high]));
  return {
    nodes: [row, (ends[low] || ends[high]) && words],
    read: () => checked(row)[0] ? Number(checked(row)[0]) : null
  };
}
