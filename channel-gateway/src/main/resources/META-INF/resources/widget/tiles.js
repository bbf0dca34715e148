/* What several kinds of question are made of. */
import {el} from './base.js';

/** The values of what is chosen. */
export const checked = root => [...root.querySelectorAll('input:checked')].map(input => input.value);

/** A radio button or a checkbox, drawn as a tile. */
export function tile(type, name, value, label, on, look, ...content) {
  const input = el('input', {type, name, value, 'aria-label': label});
  input.checked = on;
  return el('label', {class: 'opt ' + look}, input, el('span', {'aria-hidden': true}, ...content));
}

/** A small button that stands beside something in a list. */
export const small = (label, sign, onclick, onkeydown) => el('button', {type: 'button', class: 'move', 'aria-label': label, onclick, onkeydown}, sign);

/** A field to write in. */
export function line(attributes, value, tag = 'input') {
  const input = el(tag, {class: 'box', ...attributes});
  input.value = value ?? '';
  return input;
}
