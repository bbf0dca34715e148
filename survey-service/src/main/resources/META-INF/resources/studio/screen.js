import {element, field, select} from './dom.js';
import {language, languageName, text} from './texts.js';
import {properties, SCHEMES} from './tokens.js';

const MODES = ['inline', 'popover', 'modal', 'page'];

/** The real widget in a frame, beside the theme that is edited. */
export class Preview {
  constructor(survey, gateway, theme) {
    const {languages} = survey.draft;
    Object.assign(this, {gateway, theme, language: languages.includes(language) ? language : languages[0] || language, scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', mode: 'inline', width: 'large'});
    this.survey = published(survey);
    this.trouble = element('p', {class: 'hint', role: 'status'});
    this.frame = element('iframe', {src: '/studio/preview.html', title: text('preview')});
    const choose = (name, label, options) => field(text(label), select({change: event => { this[name] = event.target.value; this.#send(); }}, options, this[name]));
    this.node = element('section', {class: 'panel preview', 'aria-labelledby': 'preview-title'},
      element('h2', {id: 'preview-title'}, text('preview')), element('p', {class: 'hint'}, text('previewHint')),
      element('div', {class: 'bar'},
        choose('language', 'spokenIn', languages.map(tag => [tag, languageName(tag)])),
        choose('scheme', 'scheme', SCHEMES.map(each => [each, text(each + 'Short')])),
        choose('width', 'width', ['large', 'small'].map(each => [each, text(each)])),
        choose('mode', 'mode', MODES.map(each => [each, text(each)]))),
      this.trouble, element('div', {class: 'stage'}, this.frame));
    this.heard = event => {
      if (event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
      const {preview} = event.data || {};
      if (preview === 'ready') {
        this.ready = true;
        this.#send();
      } else if (preview) {
        this.trouble.textContent = preview === 'failed' ? text('noPreview') : '';
      }
    };
    addEventListener('message', this.heard);
  }

  look(theme) {
    this.theme = theme;
    this.#send();
  }

  /** Shows another draft. */
  ask(survey) {
    this.survey = published(survey);
    this.#send();
  }

  #send() {
    this.frame.classList.toggle('small', this.width === 'small');
    if (!this.ready) return;
    if (!this.survey.questions.length) {
      this.trouble.textContent = text('previewEmpty');
      return;
    }
    const {gateway, survey, mode, scheme} = this;
    this.frame.contentWindow.postMessage({gateway, survey, language: this.language, mode, scheme, properties: properties(this.theme, scheme)}, location.origin);
  }

  close() {
    removeEventListener('message', this.heard);
  }
}

/** The draft as the gateway would give it out. Its look comes by properties. */
function published({id, version, draft}) {
  const {theme, audience, ...asked} = draft;
  return {...asked, id, version: version + 1, state: 'published', touchpoints: draft.touchpoints.map(key => ({key, stage: ''}))};
}
