/* The card that all of a survey stands in. */
import {el} from './base.js';
import {float, still} from './layer.js';

const RTL = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** Builds the card of a sheet; it is seen once it is raised. */
export function frame(sheet) {
  const {host, mode, t, lang, stays} = sheet, scheme = host.getAttribute('scheme');
  const close = !stays && el('button', {type: 'button', class: 'x', 'aria-label': t.close, onclick: () => sheet.dismiss()}, '×');
  sheet.bar = el('i');
  sheet.count = el('span', {class: 'count', dir: 'auto', 'aria-hidden': true});
  sheet.body = el('div', {class: 'body'});
  sheet.live = el('div', {class: 'sr', role: 'status'});
  const top = el('div', {class: 'top'}, el('div', {class: 'bar', 'aria-hidden': true}, sheet.bar), sheet.count, close);
  const card = el('div', {
    class: 'card ' + mode,
    lang,
    dir: RTL.test(lang) ? 'rtl' : 'ltr',
    role: mode === 'popover' ? 'dialog' : 'group',
    'aria-label': t.survey,
    onkeydown: e => {
      if (e.key === 'Escape' && !stays) sheet.dismiss();
    }
  }, top, sheet.body, sheet.live);
  // Else it is the page's, which inherits.
  if (/^(light|dark)$/.test(scheme)) card.style.colorScheme = scheme;
  const dialog = mode === 'modal' && el('dialog', {'aria-label': t.survey, oncancel: () => sheet.dismiss()}, card);
  sheet.fall?.();
  host.shadowRoot.replaceChildren(dialog || card);

  /** Shows it over the page, if that is its mode; `fall` undoes what that does to the page. */
  sheet.raise = () => {
    sheet.raise = () => {};
    if (mode === 'popover') sheet.fall = float(host, card);
    if (!dialog) return;
    dialog.showModal();
    sheet.fall = still();
    host.parted = () => queueMicrotask(() => {
      if (!host.isConnected) sheet.fall();
    });
  };
}
