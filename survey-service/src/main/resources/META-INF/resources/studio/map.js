import {all, put, read, Refused, remove} from './api.js';
import {board} from './board.js';
import {curve} from './curve.js';
import {ask, button, dialog, element, field, input, problem, say, select} from './dom.js';
import {addStage, addTouchpoint, Draft, find, moveStage, moveTouchpoint, neighbour, setEmotion, setPersonas, setText} from './model.js';
import {editPersonas, portrait} from './personas.js';
import {language, languageName, languages, localized, text} from './texts.js';
import {editTouchpoint} from './touchpoint.js';

/** The map of one journey, to look at and to change. */
export async function showMap(main, studio, key) {
  const path = '/v1/journeys/' + key;
  const [journey, personas, surveys] = await Promise.all([read(path), all('/v1/personas'), all('/v1/surveys')]);
  const map = new JourneyMap(main, studio, path, new Draft(journey.value, journey.tag));
  map.personas = new Map(personas.map(each => [each.key, each]));
  map.surveys = new Map(surveys.map(each => [each.draft.key, each]));
  map.persona = journey.value.personas?.[0] || '';
  map.show();
}

class JourneyMap {
  constructor(main, studio, path, draft) {
    Object.assign(this, {main, studio, path, draft, language});
    studio.dirty = () => draft.dirty;
    const resized = () => this.#drawCurve();
    const undo = event => {
      const typing = /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing && !document.querySelector('dialog')) {
        event.preventDefault();
        this.#step(event.shiftKey ? 'redo' : 'undo');
      }
    };
    addEventListener('resize', resized);
    addEventListener('keydown', undo);
    studio.leave = () => { removeEventListener('resize', resized); removeEventListener('keydown', undo); };
  }

  get #journey() { return this.draft.journey; }

  #name(thing) { return localized(thing.name, this.language) || thing.key; }

  /** Draws everything anew; the focus stays on what has the same `data-focus`. */
  show(focus = document.activeElement?.dataset?.focus) {
    const journey = this.#journey, admin = this.studio.admin;
    const own = (journey.personas || []).map(each => this.personas.get(each)).filter(Boolean);
    if (!own.some(each => each.key === this.persona)) this.persona = '';
    const persona = this.personas.get(this.persona);
    document.title = `${text('mapOf', {name: this.#name(journey)})} · Echolot Studio`;
    this.way = element('div', {});
    this.way.style.setProperty('--stages', journey.stages.length);
    this.way.append(board(journey, {language: this.language, persona: this.persona, personaName: persona && this.#name(persona), surveys: this.surveys, admin}, this.#actions()));
    const scroller = element('div', {class: 'way', tabindex: 0, role: 'region', 'aria-label': text('mapOf', {name: this.#name(journey)})}, this.way);
    if (persona?.colour) scroller.style.setProperty('--tint', persona.colour);
    this.main.replaceChildren(...[this.#head(), this.#bar(own), persona && portrait(persona, this.language), scroller,
      admin && element('div', {class: 'row'}, button(text('addStage'), () => this.#addStage(), {'data-focus': 'addStage'})),
      element('p', {class: 'hint'}, text(admin ? 'helpKeys' : 'readOnly'))].filter(Boolean));
    this.#drawCurve();
    if (focus) this.main.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
  }

  #drawCurve() {
    this.way.querySelector('.curve')?.remove();
    const persona = this.personas.get(this.persona);
    if (persona && this.#journey.stages.length) this.way.prepend(curve(this.#journey, persona.key, this.#name(persona), this.way.clientWidth, this.language));
  }

  #head() {
    const {draft} = this, admin = this.studio.admin;
    return element('div', {class: 'bar'},
      element('div', {class: 'grow'}, element('a', {href: '#/journeys'}, text('back')), element('h1', {}, this.#name(this.#journey)),
        admin && element('p', {class: 'hint'}, text(draft.dirty ? 'unsaved' : 'allSaved'))),
      ...admin ? [
        button(text('undo'), () => this.#step('undo'), {'data-focus': 'undo', disabled: !draft.past.length}),
        button(text('redo'), () => this.#step('redo'), {'data-focus': 'redo', disabled: !draft.future.length}),
        button(text('discard'), () => this.#step('discard'), {'data-focus': 'discard', disabled: !draft.dirty}),
        button(text('save'), () => this.#save(), {class: 'main', 'data-focus': 'save', disabled: !draft.dirty})] : []);
  }

  #bar(own) {
    const tags = languages([this.#journey.name, ...this.#journey.stages.map(stage => stage.name)]);
    return element('div', {class: 'bar'},
      field(text('persona'), select({'data-focus': 'persona', change: event => { this.persona = event.target.value; this.show(); }},
        [['', text('noPersona')], ...own.map(each => [each.key, this.#name(each)])], this.persona)),
      this.studio.admin && button(text('personas'), () => editPersonas(this.personas, this.#journey.personas || [], this.language,
        keys => this.#change(journey => setPersonas(journey, keys))), {'data-focus': 'personas'}),
      field(text('textsIn'), select({'data-focus': 'language', change: event => { this.language = event.target.value; this.show(); }},
        tags.map(tag => [tag, languageName(tag)]), this.language)),
      this.studio.admin && button(text('renameStage', {name: this.#name(this.#journey)}), () => this.#rename(this.#journey, journey => journey), {'data-focus': 'rename'}),
      this.studio.admin && button(text('deleteJourney'), () => this.#remove(), {'data-focus': 'delete'}));
  }

  #change(work, words, focus) {
    this.draft.change(work);
    this.show(focus);
    if (words) say(words);
  }

  #step(kind) {
    this.draft[kind]();
    this.show();
  }

  #actions() {
    const at = key => find(this.#journey, key);
    const point = (journey, {s, t}) => journey.stages[s].touchpoints[t];
    const go = (key, to, focus) => {
      const from = at(key), name = this.#name(point(this.#journey, from)), stage = this.#name(this.#journey.stages[to.s]);
      this.#change(journey => moveTouchpoint(journey, from, to), text('moved', {name, stage, n: to.t + 1}), focus);
    };
    return {
      move: (key, direction) => {
        const to = neighbour(this.#journey, at(key), direction);
        if (to) go(key, to);
      },
      drop: (key, to) => {
        const from = at(key);
        if (from.s !== to.s || from.t !== to.t) go(key, to, key + ' edit');
      },
      edit: key => editTouchpoint(point(this.#journey, at(key)), this.#dialogView(),
        changed => this.#change(journey => Object.assign(point(journey, at(key)), changed))),
      remove: key => {
        const place = at(key), name = this.#name(point(this.#journey, place));
        this.#change(journey => journey.stages[place.s].touchpoints.splice(place.t, 1), text('deleted', {name}), `stage ${this.#journey.stages[place.s].key} add`);
      },
      feel: (key, emotion) => this.#change(journey => setEmotion(point(journey, at(key)), this.persona, emotion)),
      add: s => editTouchpoint({}, this.#dialogView(), made =>
        this.#change(journey => addTouchpoint(journey, s, made), text('added', {name: this.#name(made)}), `stage ${this.#journey.stages[s].key} add`)),
      rename: s => this.#rename(this.#journey.stages[s], journey => journey.stages[s]),
      removeStage: s => this.#removeStage(s),
      moveStage: (s, to) => {
        if (to < 0 || to >= this.#journey.stages.length) return;
        this.#change(journey => moveStage(journey, s, to), text('movedStage', {name: this.#name(this.#journey.stages[s]), n: to + 1}));
      }
    };
  }

  #dialogView() {
    return {language: this.language, surveys: this.surveys, personas: (this.#journey.personas || []).map(key => this.personas.get(key)).filter(Boolean)};
  }

  #addStage() {
    dialog(text('addStage'), field(text('name'), input('name', '', {required: true, maxlength: 100})), data => {
      const name = data.get('name').trim();
      if (!name) throw new Error(text('nameNeeded'));
      this.#change(journey => addStage(journey, name, this.language), text('added', {name}), 'addStage');
    }, text('create'));
  }

  #rename(thing, of) {
    dialog(text('renameStage', {name: this.#name(thing)}), field(text('name'), input('name', thing.name?.[this.language] || '', {required: true, maxlength: 100})), data => {
      if (!data.get('name').trim()) throw new Error(text('nameNeeded'));
      this.#change(journey => { of(journey).name = setText(of(journey).name, this.language, data.get('name')); });
    });
  }

  async #removeStage(s) {
    const stage = this.#journey.stages[s], name = this.#name(stage), t = stage.touchpoints.length;
    if (t && !await ask(text('askDeleteStage', {name, t}), text('delete'))) return;
    this.#change(journey => journey.stages.splice(s, 1), text('deleted', {name}), 'addStage');
  }

  async #save(tag = this.draft.tag) {
    const sent = this.#journey;
    try {
      const stored = await put(this.path, sent, tag);
      // What was changed meanwhile stays, unsaved.
      this.draft.accept(this.#journey === sent ? stored.value : this.#journey, stored.tag, stored.value);
      problem('');
      this.show('persona');
      say(text('saved'));
    } catch (e) {
      if (e instanceof Refused && e.status === 412) this.#conflict();
      else this.studio.fail(e);
    }
  }

  /** Nothing is lost: either what is stored is taken, or what is here goes over it. */
  #conflict() {
    const again = async work => {
      try {
        const {value, tag} = await read(this.path);
        problem('');
        await work(value, tag);
      } catch (e) {
        this.studio.fail(e);
      }
    };
    problem(text('conflict'), element('div', {class: 'row'},
      button(text('takeTheirs'), () => again((value, tag) => { this.draft.past.push(this.#journey); this.draft.accept(value, tag); this.show('save'); })),
      button(text('keepMine'), () => again((value, tag) => this.#save(tag)))));
  }

  async #remove() {
    if (!await ask(text('askDeleteJourney', {name: this.#name(this.#journey)}), text('delete'))) return;
    try {
      await remove(this.path);
      this.draft.accept(this.#journey, null);
      location.hash = '#/journeys';
    } catch (e) {
      this.studio.fail(e);
    }
  }
}
