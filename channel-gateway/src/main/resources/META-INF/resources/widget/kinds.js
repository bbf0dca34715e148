/* How each kind of question is drawn and read. */
import {beside, el, guard, put} from './base.js';
import {readNumber} from './number.js';
import {access, uuid} from './outbox.js';
import {scale} from './scale.js';
import {checked, line, tile} from './tiles.js';
import {words} from './visible.js';

const AUTOCOMPLETE = {first_name: 'given-name', last_name: 'family-name', email: 'email', phone: 'tel', company: 'organization',
  street: 'address-line1', street2: 'address-line2', postal_code: 'postal-code', city: 'address-level2', region: 'address-level1',
  country: 'country-name'};
const TYPES = {email: 'email', phone: 'tel'};

/** What is filled in of pairs; null for nothing. */
function entries(pairs) {
  const filled = pairs.filter(pair => pair[1]);
  return filled.length ? Object.fromEntries(filled) : null;
}

function choices(q, sheet, given, said) {
  const value = [given].flat(), {t} = sheet, pictures = q.kind === 'picture_choice', {min = 1, max} = q.limits || {}, all = q.choices || [];
  const several = q.kind === 'multiple_choice' || pictures && max > 1, fewest = Math.max(1, min);
  const most = several ? Math.min(all.length, max ?? all.length) : 1;
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
  list.addEventListener('input', ({target}) => {
    const alone = input => all.some(choice => choice.key === input.value && choice.exclusive);
    for (const input of target.checked ? list.querySelectorAll('input:checked') : []) {
      if (input !== target && (alone(target) || alone(input))) input.checked = false;
    }
    tidy();
  });
  tidy();
  return {
    nodes: [list],
    hint: several ? beside(fewest > 1 && put(t.min, {n: fewest}), most < all.length && put(t.max, {n: most})) || t.several : '',
    read: () => chosen().length ? chosen().map(choice => choice.key) : null,
    other: () => box && !box.hidden ? words(box.value) : '',
    wrong: keys => keys.length > most ? put(t.max, {n: most}) : several && keys.length < fewest && !chosen()[0].exclusive && put(t.min, {n: fewest})
  };
}

/** By buttons and arrow keys. The order shown is the answer once it was touched, or if one is required. */
function ranking(q, sheet, value) {
  const {t} = sheet, list = el('ol', {class: 'rank'}), label = choice => sheet.text(choice.label);
  const order = value ? value.map(key => q.choices.find(choice => choice.key === key)) : [...sheet.mixed(q, q.choices)];
  let touched = q.required || !!value;
  const button = (i, by) => el('button', {type: 'button', class: 'move', 'aria-label': label(order[i]) + ': ' + (by < 0 ? t.up : t.down),
    onclick: () => move(i, by), onkeydown: e => {
      const way = {ArrowUp: -1, ArrowDown: 1}[e.key];
      if (way) { e.preventDefault(); move(i, way); }
    }}, by < 0 ? '↑' : '↓');
  const draw = () => list.replaceChildren(...order.map((choice, i) => el('li', {}, el('span', {}, label(choice)), button(i, -1), button(i, 1))));
  const move = (i, by) => {
    const to = i + by, choice = order[i];
    touched = true;
    if (!(to in order)) return;
    order.splice(i, 1);
    order.splice(to, 0, choice);
    draw();
    list.children[to].querySelectorAll('button')[by < 0 ? 0 : 1].focus();
    sheet.live.textContent = label(choice) + ': ' + put(t.of, {n: to + 1, of: order.length});
  };
  draw();
  return {nodes: [list], hint: t.order, read: () => touched ? order.map(choice => choice.key) : null};
}

function matrix(q, sheet, value = {}) {
  const groups = sheet.mixed(q, q.rows).map(row => {
    const label = sheet.text(row.label);
    return [row.key, el('div', {class: 'row', role: 'radiogroup', 'aria-label': label}, el('p', {'aria-hidden': true}, label),
      ...q.choices.map(column => {
        const name = sheet.text(column.label);
        return tile('radio', row.key, column.key, name, value[row.key] === column.key, '', name);
      }))];
  });
  const nodes = groups.map(group => group[1]), missing = () => nodes.find(node => !checked(node).length);
  return {
    nodes,
    read: () => entries(groups.map(([key, node]) => [key, checked(node)[0]])),
    wrong: () => q.required && missing() && [sheet.t.required, missing().querySelector('input')]
  };
}

function text(q, sheet, value) {
  const most = q.maxLength || 4000, {minLength = 0, pattern} = q.limits || {}, attributes = {maxlength: most, 'aria-label': sheet.text(q.title)};
  const box = line(attributes, value, most > 120 ? 'textarea' : 'input');
  return {
    nodes: [box],
    read: () => words(box.value) || null,
    wrong: given => given.length < minLength ? put(sheet.t.min, {n: put(sheet.t.chars, {n: minLength})}) : pattern && !matches(pattern, given) && sheet.t.check
  };
}

/** A pattern that this browser doesn't know is left to the gateway. */
export function matches(pattern, given) {
  try { return new RegExp('^(?:' + pattern + ')$', 'u').test(given); } catch { return true; }
}

/** With a decimal comma and grouping as the language writes them. */
function number(q, sheet, value) {
  const {min, max, decimals = 0} = q.limits || {}, {t} = sheet, comma = sheet.format(1.5).includes(',');
  const box = line({inputmode: min < 0 ? null : 'decimal', 'aria-label': sheet.text(q.title)},
    value == null ? '' : comma ? String(value).replace('.', ',') : value);
  const below = min != null && put(t.min, {n: sheet.format(min)}), above = max != null && put(t.max, {n: sheet.format(max)});
  return {
    nodes: [box],
    hint: beside(below, above),
    read() {
      if (!words(box.value)) return null;
      // Zeros at the end say nothing.
      const given = (readNumber(box.value, sheet.lang) || '').replace(/(\..*?)0+$/, '$1');
      return new RegExp('^-?\\d{1,15}(\\.\\d{0,' + decimals + '})?$').test(given) ? Number(given) + 0 : NaN;
    },
    wrong: n => n !== n ? t.check : n < min ? below : n > max ? above : ''
  };
}

function date(q, sheet, value) {
  const {earliest, latest} = q.limits || {}, [first, last] = ['1900-01-01', '2100-12-31'];
  // As the gateway's Limits say where the question doesn't.
  const min = earliest || (latest < first ? '0001-01-01' : first), max = latest || (earliest > last ? '9999-12-31' : last);
  const box = line({type: 'date', min, max, 'aria-label': sheet.text(q.title)}, value);
  return {
    nodes: [box],
    read: () => box.value || (box.validity.badInput ? NaN : null),
    wrong: () => !box.checkValidity() && sheet.t.check
  };
}

function form(q, sheet, value = {}) {
  const boxes = q.fields.map(({key, required}) => [key, line({name: key, type: TYPES[key] || 'text', required, maxlength: 200,
    autocomplete: AUTOCOMPLETE[key]}, value[key])]);
  return {
    nodes: boxes.map(([key, box]) => el('label', {class: 'field'}, el('span', {}, sheet.t[key] || key, box.required ? ' *' : ''), box)),
    read: () => entries(boxes.map(([key, box]) => [key, words(box.value)])),
    wrong() {
      const [, bad] = boxes.find(([, box]) => !box.checkValidity() || box.required && !words(box.value)) || [];
      return bad && [sheet.t.check, bad];
    }
  };
}

function consent(q, sheet, value) {
  const list = el('div', {class: 'list'}, tile('checkbox', 'q', 1, sheet.t.agree, value, '', sheet.t.agree));
  return {nodes: [list], read: () => checked(list)[0] ? true : null};
}

/** Each file is uploaded when it is chosen, dropped or pasted; the answer names what the gateway has. */
function files(q, sheet, value) {
  const {t} = sheet, {max = 1, types = [], maxBytes = Infinity} = q.limits || {}, list = el('ul', {class: 'rank'});
  const items = (value || []).map(stored => ({stored, file: stored})), size = sheet.format(maxBytes / 1e6) + ' MB';
  const fits = type => !types[0] || types.some(one => one === type || one.endsWith('/*') && type.startsWith(one.slice(0, -1)));
  const button = (text, item, onclick) => el('button', {type: 'button', class: 'move', 'aria-label': item.file.name + ': ' + text, onclick},
    text === t.remove ? '×' : text);

  const draw = () => {
    pick.hidden = items.length >= max;
    list.replaceChildren(...items.map(item => el('li', {}, item.picture, el('span', {}, item.file.name),
      item.said || !item.stored && (item.bar ||= el('progress', {'aria-label': item.file.name})),
      item.said && !item.barred && button(t.retry, item, () => upload(item)),
      button(t.remove, item, () => { items.splice(items.indexOf(item), 1); item.call?.abort(); draw(); pick.firstChild.focus(); }))));
  };
  const tell = (item, words) => { item.said = words; draw(); sheet.live.textContent = item.file.name + (words ? ': ' + words : ''); };

  function upload(item) {
    const {file} = item, call = item.call = new XMLHttpRequest();
    item.said = item.bar = null;
    // A preview sends nothing.
    if (sheet.host.survey) { item.stored = file; draw(); return; }
    call.upload.onprogress = e => { item.bar.value = e.loaded / e.total; };
    call.onloadend = () => {
      if (call.status < 300 && call.status) item.stored = JSON.parse(call.response);
      if (items.includes(item)) tell(item, item.stored ? '' : call.status ? t.failed : t.offline);
    };
    call.open('PUT', sheet.url + '/files/' + uuid() + '?' + new URLSearchParams({survey: sheet.survey.key, question: q.key, name: file.name}));
    const headers = {'Content-Type': file.type || 'application/octet-stream', 'Echolot-Secret': sheet.state.secret, ...access(sheet.host)};
    for (const name in headers) call.setRequestHeader(name, headers[name]);
    call.send(file);
    draw();
  }

  const take = chosen => {
    for (const file of [...chosen].slice(0, max - items.length)) {
      const item = {file}, wrong = file.size > maxBytes ? put(t.max, {n: size}) : !fits(file.type) && t.check;
      items.push(item);
      // A canvas, as a page's policy may bar pictures from blob addresses.
      createImageBitmap(file, {resizeHeight: 88}).then(picture => {
        item.picture = el('canvas', {width: picture.width, height: 88});
        item.picture.getContext('2d').drawImage(picture, 0, 0);
        draw();
      }, () => {});
      if (item.barred = wrong) tell(item, wrong); else upload(item);
    }
  };
  const pick = tile('file', 'q', null, t.file, false, '', t.file), input = pick.firstChild;
  Object.assign(input, {accept: types.join(), multiple: max > 1, onchange: guard(() => { take(input.files); input.value = ''; })});
  draw();
  return {
    nodes: [pick, list],
    hint: beside(max > 1 && put(t.max, {n: max}), maxBytes < Infinity && put(t.max, {n: size})),
    take,
    read: () => items.length ? items.map(item => item.stored) : null,
    wrong: stored => stored.includes() && t.failed
  };
}

const nothing = () => ({nodes: [], read: () => null});

const KINDS = {nps: scale, csat: scale, ces: scale, rating: scale, single_choice: choices, multiple_choice: choices, picture_choice: choices,
  ranking, matrix, text, number, date, contact: form, address: form, consent, file: files, statement: nothing};

/**
 * The input of a question: `nodes` to show, `hint`, `read()` for the value (null for none), `other()` for own words,
 * `take(files)` for what is dropped or pasted, `wrong(value)` for what is wrong with it: a text, or a text and the box that it is about.
 */
export const input = (q, sheet, value, other) => (KINDS[q.kind] || nothing)(q, sheet, value, other);
