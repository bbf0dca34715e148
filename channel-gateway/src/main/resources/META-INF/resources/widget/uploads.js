/* Files: each is uploaded when it is chosen, dropped or pasted; the answer names what the gateway has. */
import {beside, el, guard, put} from './base.js';
import {access} from './outbox.js';
import {uuid} from './secret.js';
import {small, tile} from './tiles.js';

/** Of what is drawn of a picture, in pixels. */
const HEIGHT = 88;

/**
 * A file in the list.
 *
 * @typedef {object} Item
 * @property {{name: string}} file what was chosen, or what the gateway has
 * @property {object} [stored] what the gateway has; the answer
 * @property {string} [said] why it isn't there, in words
 * @property {boolean} [barred] whether it can't be uploaded at all
 * @property {XMLHttpRequest} [call]
 * @property {HTMLElement} [bar]
 * @property {HTMLElement} [picture]
 */

/** Whether a media type is one of those that a question takes, such as image/png or image/*; of none all are taken. */
const fits = (type, types) => !types.length || types.some(one => one === type || one.endsWith('/*') && type.startsWith(one.slice(0, -1)));

/** @type {import('./model.js').Kind} */
export function files({key, limits: {max = 1, types = [], maxBytes = Infinity} = {}}, sheet, value) {
  const {t, host} = sheet;
  const list = el('ul', {class: 'rank'}), largest = put(t.max, {n: sheet.format(maxBytes / 1e6) + ' MB'});
  /** @type {Item[]} */
  const items = (value || []).map(stored => ({stored, file: stored}));
  const pick = tile('file', 'q', null, t.file, false, '', t.file), input = pick.firstChild;

  const button = (item, label, sign, onclick) => small(item.file.name + ': ' + label, sign, () => onclick(item));

  function draw() {
    pick.hidden = items.length >= max;
    list.replaceChildren(...items.map(item => el('li', {}, item.picture, el('span', {}, item.file.name),
      item.said || !item.stored && (item.bar ||= el('progress', {'aria-label': item.file.name})),
      item.said && !item.barred && button(item, t.retry, t.retry, upload),
      button(item, t.remove, '×', remove))));
  }

  function remove(item) {
    items.splice(items.indexOf(item), 1);
    item.call?.abort();
    draw();
    input.focus();
  }

  /** Says on the page and aloud what is with a file; '' for nothing any more. */
  function tell(item, words) {
    item.said = words;
    draw();
    sheet.live.textContent = beside(item.file.name, words);
  }

  function upload(item) {
    const {file} = item, call = item.call = new XMLHttpRequest();
    item.said = item.bar = null;
    draw();
    call.upload.onprogress = ({loaded, total}) => {
      item.bar.value = loaded / total;
    };
    call.onloadend = () => {
      if (call.status === 201) item.stored = JSON.parse(call.response);
      if (items.includes(item)) tell(item, item.stored ? '' : navigator.onLine ? t.failed : t.offline);
    };
    call.open('PUT', sheet.url + '/files/' + uuid() + '?' + new URLSearchParams({survey: sheet.survey.key, question: key, name: file.name}));
    const headers = {'Content-Type': file.type || 'application/octet-stream', 'Echolot-Secret': sheet.state.secret, ...access(host)};
    for (const name in headers) call.setRequestHeader(name, headers[name]);
    call.send(file);
  }

  /** A canvas, as a page's policy may bar pictures from blob addresses. */
  async function picture(item) {
    const bitmap = await createImageBitmap(item.file, {resizeHeight: HEIGHT});
    item.picture = el('canvas', {width: bitmap.width, height: HEIGHT});
    item.picture.getContext('2d').drawImage(bitmap, 0, 0);
    draw();
  }

  function add(file) {
    const item = {file}, wrong = file.size > maxBytes ? largest : !fits(file.type, types) && t.check;
    items.push(item);
    picture(item).catch(() => {});
    item.barred = wrong;
    // A preview sends nothing.
    if (host.survey) item.stored = file;
    if (wrong || host.survey) tell(item, wrong);
    else upload(item);
  }

  function take(chosen) {
    [...chosen].slice(0, max - items.length).forEach(add);
  }

  function onchange() {
    take(input.files);
    input.value = '';
  }

  Object.assign(input, {accept: types.join(), multiple: max > 1, onchange: guard(onchange)});
  draw();
  return {
    nodes: [pick, list],
    hint: beside(max > 1 && put(t.max, {n: max}), maxBytes < Infinity && largest),
    take,
    read: () => items.length ? items.map(item => item.stored) : null,
    wrong: stored => stored.includes() && t.failed
  };
}
