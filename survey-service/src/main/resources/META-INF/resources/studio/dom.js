import {text} from './texts.js';

const SVG = 'http://www.w3.org/2000/svg';

/** An element; attributes that are functions are listeners, children that are null are left out. */
export function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

function fill(node, attributes, children) {
  for (const [name, content] of Object.entries(attributes)) {
    if (typeof content === 'function') node.addEventListener(name, content);
    else if (content != null && content !== false) node.setAttribute(name, content === true ? '' : content);
  }
  node.append(...children.flat().filter(child => child != null && child !== false));
  return node;
}

let ids = 0;

/** A control with its label above it. */
export function field(label, control, hint) {
  const id = 'f' + ++ids;
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', id + 'h');
  return element('div', {class: 'field'}, element('label', {for: id}, label), control, hint && element('p', {class: 'hint', id: id + 'h'}, hint));
}

export function select(attributes, options, chosen) {
  const node = element('select', attributes, ...options.map(([value, title]) => element('option', {value}, title)));
  node.value = chosen ?? '';
  return node;
}

export const input = (name, value, attributes = {}) => {
  const node = element('input', {name, autocomplete: 'off', ...attributes});
  node.value = value;
  return node;
};

export const area = (name, value) => {
  const node = element('textarea', {name});
  node.value = value;
  return node;
};

export const check = (label, attributes, checked) => {
  const box = element('input', {type: 'checkbox', ...attributes});
  box.checked = checked;
  return element('label', {}, box, label);
};

/** A small button whose picture is one character. */
export const icon = (sign, label, click, attributes = {}) =>
  element('button', {type: 'button', class: 'icon', 'aria-label': label, title: label, click, ...attributes}, element('span', {'aria-hidden': 'true'}, sign));

export const button = (label, click, attributes = {}) => element('button', {type: 'button', click, ...attributes}, label);

/**
 * A dialog with a form. `content` makes what is in it; `done` gets the form's data when it is sent and may throw an
 * Error, whose message is then shown. The focus goes back to where it was by the browser.
 */
export function dialog(title, content, done, submit = text('apply')) {
  const trouble = element('p', {class: 'problem', role: 'alert', hidden: true});
  const form = element('form', {method: 'dialog'}, element('h2', {id: 'dialog-title'}, title), trouble, content,
    element('div', {class: 'row end'}, button(text('cancel'), () => box.close()), element('button', {class: 'main'}, submit)));
  const box = element('dialog', {'aria-labelledby': 'dialog-title', close: () => box.remove()}, form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await done(new FormData(form), form);
      box.close();
    } catch (e) {
      trouble.textContent = e.message;
      trouble.hidden = false;
    }
  });
  document.body.append(box);
  box.showModal();
  return box;
}

/** Asks before something is done that can't be undone here. */
export const ask = (question, yes) => new Promise(answer => {
  const box = dialog(question, null, () => answer(true), yes);
  box.addEventListener('close', () => answer(false));
});

/** Tells it to those who can't see what has changed. */
export function say(words) {
  document.getElementById('said').textContent = words;
}

/** Tells what went wrong; nothing to take it away. */
export function problem(words, ...more) {
  const place = document.getElementById('problem');
  place.replaceChildren(...words ? [words, ...more] : []);
  place.hidden = !words;
}
