import {put, read, Refused, remove} from './api.js';
import {area, ask, button, check, dialog, element, field, icon, input} from './dom.js';
import {keyOf, setText} from './model.js';
import {localized, text} from './texts.js';

/** A persona at a glance. */
export function portrait(persona, language) {
  const list = (title, texts) => texts?.length ? element('div', {}, element('h3', {}, text(title)), element('ul', {}, ...texts.map(each => element('li', {}, localized(each, language))))) : null;
  return element('section', {class: 'panel persona', 'aria-label': localized(persona.name, language)},
    persona.picture ? element('img', {src: persona.picture, alt: '', referrerpolicy: 'no-referrer'}) : null,
    element('div', {class: 'who-is'}, element('h2', {}, localized(persona.name, language)), element('p', {class: 'hint'}, localized(persona.description, language))),
    element('div', {class: 'traits'}, list('goals', persona.goals), list('needs', persona.needs), list('pains', persona.pains)));
}

/**
 * Who goes the way: chooses among the tenant's personas, makes and changes them.
 *
 * @param personas the tenant's by key; kept up to date
 * @param chosen keys of the journey's
 * @param done gets the keys that are chosen
 */
export function editPersonas(personas, chosen, language, done) {
  const list = element('div', {});
  const keys = new Set(chosen);
  const show = () => list.replaceChildren(...personas.size ? [...personas.values()].map(persona => {
    const name = localized(persona.name, language);
    return element('div', {class: 'row'},
      check(name, {change: event => event.target.checked ? keys.add(persona.key) : keys.delete(persona.key)}, keys.has(persona.key)),
      icon('✎', text('editOf', {name}), () => edit(persona.key)),
      icon('✕', text('deleteOf', {name}), () => drop(persona, name)));
  }) : [element('p', {class: 'hint'}, text('none'))]);
  const trouble = error => new Error(error instanceof Refused && !error.violations.length ? text('refused', {detail: error.message})
    : error.violations?.map(each => `${each.field}: ${each.message}`).join('; ') || text('trouble'));

  async function edit(key) {
    const {value, tag} = key ? await read('/v1/personas/' + key) : {value: {}, tag: null};
    form(value, language, async persona => {
      const own = key || keyOf(persona.name[language], [...personas.keys()]);
      const stored = await put('/v1/personas/' + own, persona, tag).catch(error => { throw error.status === 412 ? new Error(text('conflict')) : trouble(error); });
      personas.set(own, stored.value);
      if (!key) keys.add(own);
      show();
    });
  }

  async function drop(persona, name) {
    if (!await ask(text('deleteOf', {name}) + '?', text('delete'))) return;
    try {
      await remove('/v1/personas/' + persona.key);
      personas.delete(persona.key);
      keys.delete(persona.key);
      show();
    } catch (e) {
      dialog(trouble(e).message, null, () => {}, text('close'));
    }
  }

  show();
  dialog(text('personasOf'), [list, button(text('newPersona'), () => edit(''))], () => done([...personas.keys()].filter(key => keys.has(key))));
}

function form(persona, language, store) {
  const lines = (texts = []) => texts.map(each => each[language] || '').join('\n');
  const content = [
    field(text('name'), input('name', persona.name?.[language] || '', {required: true, maxlength: 100})),
    field(text('description'), area('description', persona.description?.[language] || '')),
    ...['goals', 'needs', 'pains'].map(each => field(text(each), area(each, lines(persona[each])), text('eachLine'))),
    field(text('picture'), input('picture', persona.picture || '', {type: 'url', maxlength: 2000})),
    field(text('colour'), input('colour', persona.colour || '#0b6e6e', {type: 'color'}))
  ];
  dialog(persona.key ? text('editPersona') : text('newPersona'), content, async data => {
    if (!data.get('name').trim()) throw new Error(text('nameNeeded'));
    await store({
      ...persona,
      name: setText(persona.name, language, data.get('name')),
      description: setText(persona.description, language, data.get('description')),
      ...Object.fromEntries(['goals', 'needs', 'pains'].map(each => [each, texts(persona[each] || [], language, data.get(each))])),
      picture: data.get('picture').trim(),
      colour: data.get('colour')
    });
  }, text('save'));
}

/** A line each; what it says in other languages stays with its line. */
const texts = (before, language, lines) => lines.split('\n').map((line, i) => setText(before[i], language, line)).filter(each => Object.keys(each).length);
