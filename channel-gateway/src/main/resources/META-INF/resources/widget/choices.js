/* Questions whose answer is a choice among what is offered, or its order. */
import {beside, el, put} from './base.js';
import {mixed} from './order.js';
import {checked, line, small, tile} from './tiles.js';
import {words} from './visible.js';

/** Of a text or own words, where the question doesn't say; as in the gateway. */
export const LONGEST_TEXT = 4000;

/**
 * How many may be chosen.
 *
 * @param {import('./model.js').Question} question
 * @returns {{fewest: number, most: number, several: boolean}}
 */
function bounds({kind, choices = [], limits: {min = 1, max} = {}}) {
  const several = kind === 'multiple_choice' || kind === 'picture_choice' && max > 1;
  const most = several ? Math.min(choices.length, max ?? choices.length) : 1;
  return {several, fewest: Math.min(min, most), most};
}

/**
 * One choice or several, in words or pictures.
 *
 * @type {import('./model.js').Kind}
 */
export function choices(question, sheet, value, said) {
  // A draft may have none yet.
  const {t} = sheet, all = question.choices || [], {several, fewest, most} = bounds(question);
  const given = [value].flat(), open = all.find(choice => choice.other);
  const list = el('div', {class: question.kind === 'picture_choice' ? 'pictures' : 'list'});
  const ownWords = open && line({
    'aria-label': sheet.text(open.label) + ': ' + t.other,
    placeholder: t.other,
    maxlength: question.maxLength || LONGEST_TEXT
  }, said);

  for (const choice of mixed(question, all, sheet.state.id)) {
    const label = sheet.text(choice.label), picture = choice.image ? el('img', {src: choice.image, alt: ''}) : '';
    list.append(tile(several ? 'checkbox' : 'radio', 'q', choice.key, label, given.includes(choice.key), '', picture, label));
    if (choice === open) list.append(ownWords);
  }

  const chosen = () => all.filter(choice => checked(list).includes(choice.key));
  const excludes = input => all.some(choice => choice.key === input.value && choice.exclusive);

  function tidy() {
    if (open) ownWords.hidden = !chosen().includes(open);
  }

  /** What was just chosen goes before what can't stand beside it. */
  function settle({target}) {
    const others = target.checked ? list.querySelectorAll('input:checked') : [];
    for (const other of others) {
      if (other !== target && (excludes(target) || excludes(other))) other.checked = false;
    }
    tidy();
  }

  list.addEventListener('input', settle);
  tidy();

  const atLeast = put(t.min, {n: fewest}), atMost = put(t.max, {n: most});
  return {
    nodes: [list],
    hint: several ? beside(fewest > 1 && atLeast, most < all.length && atMost) || t.several : '',
    read: () => chosen().length ? chosen().map(choice => choice.key) : null,
    other: () => open && !ownWords.hidden ? words(ownWords.value) : '',
    wrong(keys) {
      // "None of these" is enough, however many are wanted.
      if (chosen().some(choice => choice.exclusive)) return keys.length > 1 && t.check;
      return keys.length > most ? atMost : keys.length < fewest && atLeast;
    }
  };
}

/**
 * By buttons and arrow keys. The order that is shown is the answer once it was touched, or if one is required.
 *
 * @type {import('./model.js').Kind}
 */
export function ranking(question, sheet, value) {
  const {t} = sheet, all = question.choices, list = el('ol', {class: 'rank'});
  const order = value ? value.map(key => all.find(choice => choice.key === key)) : [...mixed(question, all, sheet.state.id)];
  let touched = question.required || !!value;
  const label = choice => sheet.text(choice.label);

  function move(from, by) {
    const to = from + by, choice = order[from];
    touched = true;
    if (!order[to]) return;
    order[from] = order[to];
    order[to] = choice;
    draw();
    list.children[to].querySelectorAll('button')[by < 0 ? 0 : 1].focus();
    sheet.live.textContent = label(choice) + ': ' + put(t.of, {n: to + 1, of: order.length});
  }

  function mover(place, by) {
    return small(label(order[place]) + ': ' + (by < 0 ? t.up : t.down), by < 0 ? '↑' : '↓', () => move(place, by), event => {
      const way = {ArrowUp: -1, ArrowDown: 1}[event.key];
      if (!way) return;
      event.preventDefault();
      move(place, way);
    });
  }

  function draw() {
    list.replaceChildren(...order.map((choice, place) => el('li', {}, el('span', {}, label(choice)), mover(place, -1), mover(place, 1))));
  }

  draw();
  return {nodes: [list], hint: t.order, read: () => touched ? order.map(choice => choice.key) : null};
}

/**
 * A choice in each row.
 *
 * @type {import('./model.js').Kind}
 */
export function matrix(question, sheet, value = {}) {
  const rows = mixed(question, question.rows, sheet.state.id).map(({key, label}) => {
    const name = sheet.text(label);
    const columns = question.choices.map(column => {
      const words = sheet.text(column.label);
      return tile('radio', key, column.key, words, value[key] === column.key, '', words);
    });
    return {key, node: el('div', {class: 'row', role: 'radiogroup', 'aria-label': name}, el('p', {'aria-hidden': true}, name), ...columns)};
  });
  return {
    nodes: rows.map(row => row.node),
    read: () => filled(rows.map(({key, node}) => [key, checked(node)[0]])),
    wrong() {
      const missing = question.required && rows.find(({node}) => !checked(node).length);
      return missing && [sheet.t.required, missing.node.querySelector('input')];
    }
  };
}

/**
 * What is filled in of pairs; null for nothing.
 *
 * @param {[string, string][]} pairs
 */
export function filled(pairs) {
  const given = pairs.filter(([, value]) => value);
  return given.length ? Object.fromEntries(given) : null;
}
