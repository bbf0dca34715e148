/* How each kind of question is drawn and read. */
import {el, put} from './base.js';

const FACES = [...'😠😣🙁😟😕😐😌🙂😊😀'];
const AUTOCOMPLETE = {first_name: 'given-name', last_name: 'family-name', email: 'email', phone: 'tel', company: 'organization',
  street: 'address-line1', street2: 'address-line2', postal_code: 'postal-code', city: 'address-level2', region: 'address-level1',
  country: 'country-name'};
const TYPES = {email: 'email', phone: 'tel'};

const checked = root => [...root.querySelectorAll('input:checked')].map(input => input.value);

/** A radio button or a checkbox, drawn as a tile. */
function tile(type, name, value, label, on, look, ...content) {
  const input = el('input', {type, name, value, 'aria-label': label});
  input.checked = on;
  return el('label', {class: 'opt ' + look}, input, el('span', {'aria-hidden': 'true'}, ...content));
}

function line(attributes, value) {
  const input = el('input', {type: 'text', class: 'box', ...attributes});
  input.value = value == null ? '' : value;
  return input;
}

function scale(q, sheet, value) {
  const {t} = sheet, [low, high] = {nps: [0, 10], csat: [1, 5], ces: [1, 7]}[q.kind] || [1, q.scale || 5], n = high - low + 1;
  const usual = {csat: 'faces', rating: 'stars'}[q.kind];
  const style = usual && q.style && q.style !== 'usual' ? q.style : usual;
  const look = {stars: 'star', faces: 'face', emoji: 'face'}[style] || '';
  const ends = {[low]: sheet.text(q.low), [high]: sheet.text(q.high)};
  const row = el('div', {class: 'scale' + (n > 7 ? ' long' : ''), onclick: e => sheet.picked(e)});
  row.style.setProperty('--n', n);
  row.style.setProperty('--half', Math.ceil(n / 2));
  for (let score = low; score <= high; score++) {
    const label = q.kind === 'csat' ? t.csat[score - 1]
      : (look ? put(look === 'star' ? t.stars : t.of, {n: score, of: high}) : score) + (ends[score] ? ', ' + ends[score] : '');
    const face = FACES[Math.round((score - low) * 9 / (n - 1))];
    row.append(tile('radio', 'q', score, label, value === score, look, look === 'star' ? '★' : look ? face : String(score)));
  }
  const light = () => {
    const chosen = Number(checked(row)[0]);
    [...row.children].forEach((star, i) => star.classList.toggle('on', look === 'star' && i + low <= chosen));
  };
  row.addEventListener('change', light);
  light();
  return {
    nodes: [row, ends[low] || ends[high] ? el('div', {class: 'ends', 'aria-hidden': 'true'}, el('b', {}, ends[low]), el('b', {}, ends[high])) : null],
    read: () => checked(row).length ? Number(checked(row)[0]) : null
  };
}

function choices(q, sheet, value = [], said) {
  const {t} = sheet, pictures = q.kind === 'picture_choice', {min = 1, max} = q.limits || {}, all = q.choices || [];
  const most = q.kind === 'single_choice' || pictures && max == null ? 1 : Math.min(all.length, max == null ? all.length : Math.trunc(max));
  const fewest = most > 1 ? Math.max(1, Math.trunc(min)) : 1, several = most > 1 || q.kind === 'multiple_choice';
  const open = all.find(choice => choice.other);
  const list = el('div', {class: pictures ? 'pictures' : 'list'});
  const box = open && line({'aria-label': sheet.text(open.label) + ': ' + t.other, placeholder: t.other, maxlength: q.maxLength || 500}, said);
  for (const choice of sheet.mixed(q, all)) {
    const label = sheet.text(choice.label), picture = choice.image && el('img', {src: choice.image, alt: ''});
    list.append(tile(several ? 'checkbox' : 'radio', 'q', choice.key, label, value.includes(choice.key), '', picture || '', label));
    if (choice === open) list.append(box);
  }
  const chosen = () => all.filter(choice => checked(list).includes(choice.key));
  const tidy = () => { if (box) box.hidden = !chosen().some(choice => choice.other); };
  list.addEventListener('change', ({target}) => {
    const alone = key => all.some(choice => choice.key === key && choice.exclusive);
    if (several && target.checked) {
      for (const input of list.querySelectorAll('input:checked')) {
        if (input !== target && (alone(target.value) || alone(input.value))) input.checked = false;
      }
    }
    tidy();
  });
  tidy();
  return {
    nodes: [list],
    hint: several ? [fewest > 1 && put(t.min, {n: fewest}), most < all.length && put(t.max, {n: most})].filter(Boolean).join(' · ') || t.several : '',
    read: () => chosen().length ? chosen().map(choice => choice.key) : null,
    other: () => box && !box.hidden ? box.value.trim() : '',
    wrong: keys => keys.length > most ? put(t.max, {n: most}) : keys.length < fewest && !chosen()[0].exclusive ? put(t.min, {n: fewest}) : ''
  };
}

/** By buttons and arrow keys. The order shown is the answer once it was touched, or if one is required. */
function ranking(q, sheet, value) {
  const {t} = sheet, items = new Map();
  let touched = q.required || !!value;
  const list = el('ol', {class: 'rank'});
  const move = (key, by, button) => {
    const item = items.get(key), other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    touched = true;
    if (!other) return;
    if (by < 0) other.before(item); else other.after(item);
    button.focus();
    sheet.live.textContent = item.firstChild.textContent + ': ' + put(t.of, {n: [...list.children].indexOf(item) + 1, of: items.size});
  };
  const known = new Map(sheet.mixed(q, q.choices).map(choice => [choice.key, choice]));
  for (const key of value || known.keys()) {
    const label = sheet.text(known.get(key).label);
    const button = (by, sign, name) => el('button', {type: 'button', class: 'move', 'aria-label': label + ': ' + name,
      onclick: e => move(key, by, e.target)}, sign);
    const item = el('li', {onkeydown: e => {
      const by = {ArrowUp: -1, ArrowDown: 1}[e.key];
      if (by) { e.preventDefault(); move(key, by, e.target); }
    }}, el('span', {}, label), button(-1, '↑', t.up), button(1, '↓', t.down));
    items.set(key, item);
    list.append(item);
  }
  const order = () => [...items.keys()].sort((a, b) => items.get(a).compareDocumentPosition(items.get(b)) & 2 ? 1 : -1);
  return {nodes: [list], hint: t.order, read: () => touched ? order() : null};
}

function matrix(q, sheet, value = {}) {
  const groups = sheet.mixed(q, q.rows).map(row => {
    const label = sheet.text(row.label);
    return [row.key, el('div', {class: 'row', role: 'radiogroup', 'aria-label': label}, el('p', {'aria-hidden': 'true'}, label),
      ...q.choices.map(column => {
        const name = sheet.text(column.label);
        return tile('radio', row.key, column.key, name, value[row.key] === column.key, '', name);
      }))];
  });
  const head = el('div', {class: 'row head', 'aria-hidden': 'true'}, el('p'), ...q.choices.map(column => el('p', {}, sheet.text(column.label))));
  const table = el('div', {class: 'matrix'}, head, ...groups.map(group => group[1]));
  table.style.setProperty('--n', q.choices.length);
  const read = () => {
    const by = Object.fromEntries(groups), given = q.rows.map(row => [row.key, checked(by[row.key])[0]]).filter(entry => entry[1]);
    return given.length ? Object.fromEntries(given) : null;
  };
  const missing = () => groups.map(group => group[1]).find(group => !checked(group).length);
  return {nodes: [table], read, wrong: () => q.required && missing() && [sheet.t.rows, missing().querySelector('input')]};
}

function text(q, sheet, value) {
  const most = q.maxLength || 4000, {minLength = 0, pattern} = q.limits || {}, attributes = {maxlength: most, 'aria-label': sheet.text(q.title)};
  const box = most <= 120 ? line(attributes, value) : el('textarea', {class: 'box', ...attributes});
  box.value = value || '';
  return {
    nodes: [box],
    read: () => box.value.trim() || null,
    wrong: words => words.length < minLength ? put(sheet.t.short, {n: minLength}) : pattern && !matches(pattern, words) && sheet.t.check
  };
}

/** A pattern that this browser doesn't know is left to the gateway. */
function matches(pattern, words) {
  try { return new RegExp('^(?:' + pattern + ')$').test(words); } catch { return true; }
}

/** With a decimal comma and grouping as the language writes them. */
function number(q, sheet, value) {
  const {min, max, decimals = 0} = q.limits || {}, {t} = sheet, comma = sheet.format(1.5).includes(',');
  const box = line({inputmode: decimals ? 'decimal' : min < 0 ? 'text' : 'numeric', 'aria-label': sheet.text(q.title)},
    value == null ? '' : comma ? String(value).replace('.', ',') : value);
  const below = min != null && put(t.min, {n: sheet.format(min)}), above = max != null && put(t.max, {n: sheet.format(max)});
  return {
    nodes: [box],
    hint: [below, above].filter(Boolean).join(' · '),
    read() {
      let raw = box.value.replace(/\s/g, '');
      if (!raw) return null;
      if (new RegExp(comma ? '^-?\\d{1,3}(\\.\\d{3})+(,\\d+)?$' : '^-?\\d{1,3}(,\\d{3})+(\\.\\d+)?$').test(raw)) raw = raw.replace(comma ? /\./g : /,/g, '');
      if (comma) raw = raw.replace(',', '.');
      const [, places = ''] = /^-?\d{1,15}(?:\.(\d+))?$/.exec(raw) || [, '?'.repeat(99)];
      return places.replace(/0+$/, '').length > decimals ? NaN : Number(raw) + 0;
    },
    wrong: n => n !== n ? t.check : n < min ? below : n > max ? above : ''
  };
}

function date(q, sheet, value) {
  const {earliest, latest} = q.limits || {};
  const box = line({type: 'date', min: earliest, max: latest, 'aria-label': sheet.text(q.title)}, value);
  return {
    nodes: [box],
    read: () => box.validity.badInput ? NaN : box.value || null,
    wrong: day => day !== day || day < earliest || day > latest ? sheet.t.check : ''
  };
}

function form(q, sheet, value = {}) {
  const boxes = q.fields.map(({key, required}) => [key, line({name: key, type: TYPES[key] || 'text', required, maxlength: 200,
    autocomplete: AUTOCOMPLETE[key]}, value[key])]);
  const filled = () => boxes.map(([key, box]) => [key, box.value.trim()]).filter(entry => entry[1]);
  return {
    nodes: boxes.map(([key, box]) => el('label', {class: 'field'}, el('span', {}, sheet.t[key] || key, box.required ? ' *' : ''), box)),
    read: () => filled().length ? Object.fromEntries(filled()) : null,
    wrong() {
      const [, bad] = boxes.find(([, box]) => !box.checkValidity() || box.required && !box.value.trim()) || [];
      return bad && [sheet.t.check, bad];
    }
  };
}

function consent(q, sheet, value) {
  const list = el('div', {class: 'list'}, tile('checkbox', 'q', 'true', sheet.t.agree, value === true, '', sheet.t.agree));
  return {nodes: [list], read: () => checked(list).length ? true : null};
}

const nothing = () => ({nodes: [], read: () => null});

const KINDS = {nps: scale, csat: scale, ces: scale, rating: scale, single_choice: choices, multiple_choice: choices, picture_choice: choices,
  ranking, matrix, text, number, date, contact: form, address: form, consent, statement: nothing};

/**
 * The input of a question: `nodes` to show, `hint`, `read()` for the value (null for none), `other()` for own words,
 * `wrong(value)` for what is wrong with it: a text, or a text and the box that it is about.
 */
export const input = (q, sheet, value, other) => (KINDS[q.kind] || nothing)(q, sheet, value, other);
