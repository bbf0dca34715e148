import {all, put, read, Refused} from './api.js';
import {button, element, field, icon, input, problem, say, select} from './dom.js';
import {Preview} from './screen.js';
import {language, learn, localized, text} from './texts.js';
import {COLOURS, colour, contrast, SCHEMES, SEEN, token, usual} from './tokens.js';

learn({
  de: {
    chooseTheme: 'Welche Umfrage gestalten?', allThemes: 'Alle Umfragen', lookOf: 'Aussehen: {name}', light: 'Helles Schema', dark: 'Dunkles Schema', accent: 'Akzent', onAccent: 'Text auf Akzent', background: 'Hintergrund', text: 'Text',
    muted: 'Hinweise', border: 'Ränder', soft: 'Auswahlfelder', shape: 'Form und Schrift', radius: 'Ecken', font: 'Schriften', fontHint: 'Namen mit Komma; geladen wird dafür nichts.', sharp: '{n} Pixel', asUsual: '{name}: wie üblich',
    usualTheme: 'Alles wie üblich', ratio: 'Kontrast {ratio} : 1', tooLow: 'Kontrast {ratio} : 1, mindestens {least} : 1 nötig', hex: '{name} ({scheme}), hexadezimal', notAColour: 'Eine Farbe sieht so aus: #0b6e6e', draftSaved: 'Gespeichert. Ab der nächsten Veröffentlichung sehen es alle.',
    noSurveys: 'Noch keine Umfragen.', conflictTheme: 'Jemand anderes hat die Umfrage inzwischen geändert. Ihr Aussehen ist noch da und nicht gespeichert.', keepTheme: 'Mein Aussehen in die neue Fassung speichern',
    preview: 'Vorschau', previewHint: 'Das echte Widget mit dem Entwurf; Antworten werden weder gesendet noch gespeichert.', noPreview: 'Die Vorschau geht gerade nicht: das Widget des Gateways lädt nicht oder ist zu alt.', previewEmpty: 'Der Entwurf hat noch keine Fragen.',
    scheme: 'Schema', lightShort: 'hell', darkShort: 'dunkel', width: 'Breite', small: 'Telefon', large: 'Bildschirm', mode: 'Modus', spokenIn: 'Sprache', inline: 'in der Seite', popover: 'Ecke', modal: 'Fenster', page: 'ganze Seite', draft: 'Entwurf', published: 'veröffentlicht', closed: 'beendet'
  },
  en: {
    chooseTheme: 'Which survey’s look?', allThemes: 'All surveys', lookOf: 'Look: {name}', light: 'Light scheme', dark: 'Dark scheme', accent: 'Accent', onAccent: 'Text on accent', background: 'Background', text: 'Text',
    muted: 'Hints', border: 'Borders', soft: 'Choices', shape: 'Shape and type', radius: 'Corners', font: 'Fonts', fontHint: 'Names with commas; nothing is loaded for them.', sharp: '{n} pixels', asUsual: '{name}: as usual',
    usualTheme: 'Everything as usual', ratio: 'Contrast {ratio} : 1', tooLow: 'Contrast {ratio} : 1, at least {least} : 1 is needed', hex: '{name} ({scheme}), hexadecimal', notAColour: 'A colour looks like this: #0b6e6e', draftSaved: 'Saved. Everybody sees it from the next publication on.',
    noSurveys: 'No surveys yet.', conflictTheme: 'Somebody else has changed the survey meanwhile. Your look is still here and not saved.', keepTheme: 'Save my look into the new version',
    preview: 'Preview', previewHint: 'The real widget with the draft; answers are neither sent nor stored.', noPreview: 'There is no preview right now: the gateway’s widget doesn’t load or is too old.', previewEmpty: 'The draft has no questions yet.',
    scheme: 'Scheme', lightShort: 'light', darkShort: 'dark', width: 'Width', small: 'phone', large: 'screen', mode: 'Mode', spokenIn: 'Language', inline: 'in the page', popover: 'corner', modal: 'window', page: 'whole page', draft: 'draft', published: 'published', closed: 'closed'
  }
});

const FONTS = ['system-ui, sans-serif', 'Georgia, serif', 'Inter, sans-serif', 'ui-monospace, monospace'];

/** The tenant's surveys, to choose one. */
export async function showThemes(main) {
  const surveys = await all('/v1/surveys');
  document.title = `${text('themes')} · Echolot Studio`;
  main.append(element('h1', {}, text('chooseTheme')), element('ul', {class: 'things'}, ...surveys.length ? surveys.map(survey => element('li', {},
    element('a', {href: '#/themes/' + survey.id}, localized(survey.draft.name) || survey.draft.key), element('p', {class: 'hint'}, text(survey.state)))) : [element('li', {}, text('noSurveys'))]));
}

/** The look of one survey beside its preview. */
export async function showTheme(main, studio, id) {
  const {value, tag} = await read('/v1/surveys/' + id);
  new ThemeEditor(main, studio, value, tag).show();
}

class ThemeEditor {
  constructor(main, studio, survey, tag) {
    Object.assign(this, {main, studio, survey, tag});
    this.theme = {...survey.draft.theme};
    this.saved = JSON.stringify(this.theme);
    this.preview = new Preview(survey, studio.me.gateway, this.theme);
    studio.dirty = () => this.dirty;
    studio.leave = () => this.preview.close();
  }

  get dirty() { return JSON.stringify(this.theme) !== this.saved; }

  show() {
    const name = localized(this.survey.draft.name) || this.survey.draft.key, admin = this.studio.admin;
    document.title = `${text('lookOf', {name})} · Echolot Studio`;
    this.state = element('p', {class: 'hint'});
    this.saver = button(text('save'), () => this.#save(), {class: 'main'});
    this.form = element('form', {class: 'tokens', submit: event => event.preventDefault()});
    this.#fields();
    this.main.replaceChildren(
      element('div', {class: 'bar'}, element('div', {class: 'grow'}, element('a', {href: '#/themes'}, text('allThemes')), element('h1', {}, text('lookOf', {name})), this.state),
        admin && button(text('usualTheme'), () => { for (const each of Object.keys(this.theme)) delete this.theme[each]; this.#fields(); this.#changed(); }), admin && this.saver),
      element('p', {class: 'hint', hidden: admin}, text('readOnly')),
      element('div', {class: 'theme'}, this.form, this.preview.node));
    this.#changed();
  }

  #fields() {
    this.checks = [];
    this.form.replaceChildren(
      ...SCHEMES.map(scheme => element('fieldset', {class: 'panel', disabled: !this.studio.admin}, element('legend', {}, text(scheme)), ...COLOURS.map(name => this.#colour(name, scheme)))),
      element('fieldset', {class: 'panel', disabled: !this.studio.admin}, element('legend', {}, text('shape')), this.#radius(), this.#font()));
  }

  #set(name, value) {
    if (value) this.theme[name] = value;
    else delete this.theme[name];
    this.#changed();
  }

  #colour(name, scheme) {
    const key = token(name, scheme), label = text(name), words = text('hex', {name: label, scheme: text(scheme)});
    const pick = input(key, colour(this.theme, name, scheme), {type: 'color', 'aria-label': `${label} (${text(scheme)})`, input: () => {
      hex.value = pick.value;
      hex.setCustomValidity('');
      this.#set(key, pick.value);
    }});
    const hex = input(key + ' hex', this.theme[key] || '', {'aria-label': words, placeholder: usual(name, scheme), maxlength: 7, size: 8, spellcheck: 'false', input: () => {
      const fits = /^(#([0-9a-f]{3}|[0-9a-f]{6}))?$/i.test(hex.value);
      hex.setCustomValidity(fits ? '' : text('notAColour'));
      if (!fits) return;
      this.#set(key, hex.value);
      pick.value = colour(this.theme, name, scheme);
    }, change: () => hex.reportValidity()});
    const ratio = element('span', {class: 'ratio'});
    this.checks.push(() => {
      const [other, least] = SEEN[name] || [];
      if (!other) return true;
      const found = contrast(colour(this.theme, name, scheme), colour(this.theme, other, scheme));
      const shown = (Math.floor(found * 100) / 100).toLocaleString(language, {minimumFractionDigits: 1, maximumFractionDigits: 2});
      ratio.textContent = found < least ? '⚠ ' + text('tooLow', {ratio: shown, least: least.toLocaleString(language)}) : text('ratio', {ratio: shown});
      ratio.classList.toggle('low', found < least);
      return found >= least;
    });
    return element('div', {class: 'token'}, element('span', {class: 'name'}, label), pick, hex,
      icon('↺', text('asUsual', {name: label}), () => { hex.value = ''; hex.setCustomValidity(''); this.#set(key, ''); pick.value = colour(this.theme, name, scheme); }), ratio);
  }

  #radius() {
    const shown = element('output', {});
    const range = input('radius', parseInt(this.theme.radius || '14', 10), {type: 'range', min: 0, max: 32, input: () => {
      shown.textContent = text('sharp', {n: range.value});
      this.#set('radius', range.value + 'px');
    }});
    shown.textContent = text('sharp', {n: range.value});
    return element('div', {class: 'row'}, field(text('radius'), range), shown);
  }

  #font() {
    const font = input('font', this.theme.font || '', {list: 'fonts', maxlength: 200, placeholder: FONTS[0], pattern: '[\\p{L}0-9 ,\'"\\-]{0,200}', input: () => { if (font.checkValidity()) this.#set('font', font.value.trim()); }});
    return element('div', {}, field(text('font'), font, text('fontHint')), element('datalist', {id: 'fonts'}, ...FONTS.map(each => element('option', {value: each}))));
  }

  #changed() {
    this.checks.forEach(check => check());
    this.preview.look(this.theme);
    this.state.textContent = text(this.dirty ? 'unsaved' : 'allSaved');
    this.saver.disabled = !this.dirty;
  }

  async #save() {
    if (!this.form.reportValidity()) return;
    const sent = JSON.stringify(this.theme);
    try {
      const {value, tag} = await put('/v1/surveys/' + this.survey.id, {...this.survey.draft, theme: this.theme}, this.tag);
      this.survey = value;
      this.tag = tag;
      this.saved = sent;
      problem('');
      this.#changed();
      say(text('draftSaved'));
    } catch (e) {
      if (e instanceof Refused && e.status === 412) this.#conflict();
      else this.studio.fail(e);
    }
  }

  /** The look can go into whatever the survey is now. */
  #conflict() {
    problem(text('conflictTheme'), element('div', {class: 'row'}, button(text('keepTheme'), async () => {
      try {
        const {value, tag} = await read('/v1/surveys/' + this.survey.id);
        Object.assign(this, {survey: value, tag});
        this.preview.ask(value);
        await this.#save();
      } catch (e) {
        this.studio.fail(e);
      }
    })));
  }
}
