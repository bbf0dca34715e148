import {all, put, Refused} from './api.js';
import {button, dialog, element, field, input} from './dom.js';
import {keyOf, touchpoints} from './model.js';
import {language, localized, text} from './texts.js';

/** The tenant's journeys, to choose one or begin one. */
export async function showJourneys(main, studio) {
  const list = element('ul', {class: 'things'});
  const show = async words => {
    const found = await all('/v1/journeys?q=' + encodeURIComponent(words));
    const items = found.map(journey => element('li', {},
      element('a', {href: '#/journeys/' + journey.key}, localized(journey.name) || journey.key),
      element('p', {class: 'hint'}, text('stages', {s: journey.stages.length, t: touchpoints(journey).length}))));
    list.replaceChildren(...items.length ? items : [element('li', {}, text('noJourneys'))]);
  };
  let timer;
  const search = input('q', '', {type: 'search', input: () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(search.value).catch(studio.fail), 250);
  }});
  await show('');
  document.title = `${text('journeys')} · Echolot Studio`;
  main.append(
    element('div', {class: 'bar'}, element('h1', {class: 'grow'}, text('journeys')), field(text('search'), search),
      studio.admin && button(text('newJourney'), create, {class: 'main'})),
    list);
}

function create() {
  dialog(text('newJourney'), field(text('name'), input('name', '', {required: true, maxlength: 100})), async data => {
    const name = data.get('name').trim();
    if (!name) throw new Error(text('nameNeeded'));
    const key = keyOf(name, []);
    try {
      await put('/v1/journeys/' + key, {name: {[language]: name}, stages: []});
    } catch (e) {
      // Only what is there already needs a tag.
      throw e instanceof Refused && e.status === 428 ? new Error(text('keyTaken')) : e;
    }
    location.hash = '#/journeys/' + key;
  }, text('create'));
}
