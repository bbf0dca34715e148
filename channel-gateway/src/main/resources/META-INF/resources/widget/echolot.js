/* Echolot's survey widget. No dependencies, no cookies; text is never HTML. docs/widget.md tells how to use it. */
(() => {
  'use strict';
  if (window.echolot) return;

  const script = document.currentScript || document.querySelector('script[src*="/widget/echolot.js"]');
  const gateway = script && script.src ? new URL(script.src).origin : location.origin;

  const TEXTS = {
    en: {next: 'Next', back: 'Back', send: 'Send', close: 'Close', survey: 'Survey', skip: 'Optional',
      required: 'Please choose an answer first.', step: 'Question {n} of {of}', of: '{n} of {of}',
      csat: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
      stars: '{n} of {of} stars', several: 'Choose all that apply', failed: 'The survey cannot be shown right now.',
      saved: 'You are offline. Your answer is kept and sent as soon as possible.'},
    de: {next: 'Weiter', back: 'Zurück', send: 'Absenden', close: 'Schließen', survey: 'Umfrage', skip: 'Freiwillig',
      required: 'Bitte wählen Sie zuerst eine Antwort.', step: 'Frage {n} von {of}', of: '{n} von {of}',
      csat: ['Sehr unzufrieden', 'Unzufrieden', 'Neutral', 'Zufrieden', 'Sehr zufrieden'],
      stars: '{n} von {of} Sternen', several: 'Mehrere Antworten möglich', failed: 'Die Umfrage kann gerade nicht gezeigt werden.',
      saved: 'Sie sind offline. Ihre Antwort ist gemerkt und wird so bald wie möglich gesendet.'},
    fr: {next: 'Suivant', back: 'Retour', send: 'Envoyer', close: 'Fermer', survey: 'Enquête', skip: 'Facultatif',
      required: 'Veuillez d’abord choisir une réponse.', step: 'Question {n} sur {of}', of: '{n} sur {of}',
      csat: ['Très insatisfait', 'Insatisfait', 'Neutre', 'Satisfait', 'Très satisfait'],
      stars: '{n} étoiles sur {of}', several: 'Plusieurs réponses possibles', failed: 'L’enquête ne peut pas être affichée.',
      saved: 'Vous êtes hors ligne. Votre réponse est conservée et sera envoyée dès que possible.'}
  };

  const CSS = `
:host{--a:var(--echolot-accent,#0b6e6e);--on:var(--echolot-on-accent,#fff);--bg:var(--echolot-background,#fff);--fg:var(--echolot-text,#17252a);
--dim:var(--echolot-muted,#55666c);--line:var(--echolot-border,#87969b);--soft:var(--echolot-soft,#eef4f4);--bad:#b3261e;--r:var(--echolot-radius,14px);
display:block;font:16px/1.5 var(--echolot-font,system-ui,sans-serif);color:var(--fg)}
@media(prefers-color-scheme:dark){:host{--a:var(--echolot-accent-dark,#5fd0c5);--on:var(--echolot-on-accent-dark,#06201f);--bg:var(--echolot-background-dark,#182226);
--fg:var(--echolot-text-dark,#edf3f4);--dim:var(--echolot-muted-dark,#a9b8bd);--line:var(--echolot-border-dark,#7d8d93);--soft:var(--echolot-soft-dark,#223036);--bad:#ffb4ab}}
*{box-sizing:border-box}[hidden]{display:none!important}
.card{background:var(--bg);color:var(--fg);border-radius:var(--r);padding:22px 22px 18px;max-width:560px;width:100%;position:relative;color-scheme:light dark}
.popover{position:fixed;inset-block-end:16px;inset-inline-end:16px;z-index:2147483000;width:min(430px,calc(100vw - 32px));max-height:calc(100vh - 32px);overflow:auto;
box-shadow:0 12px 40px #0006,0 0 0 1px #0001;animation:in .22s ease-out}
.inline{border:1px solid var(--line)}
dialog{border:0;padding:0;background:none;max-width:none;width:min(560px,calc(100vw - 24px));color:inherit}dialog::backdrop{background:#0009}
@keyframes in{from{opacity:0;transform:translateY(12px)}}
.top{display:flex;align-items:center;gap:12px;margin-block-end:10px;min-height:32px}
.bar{flex:1;height:4px;border-radius:2px;background:var(--soft);overflow:hidden}.bar i{display:block;height:100%;background:var(--a);border-radius:2px;transition:width .25s}
.count{font-size:13px;color:var(--dim)}
fieldset{border:0;margin:0;padding:0;min-width:0}legend,.thanks{padding:0;font-size:1.2em;font-weight:600;line-height:1.3;margin-block-end:14px;overflow-wrap:anywhere}
legend:focus,.thanks:focus{outline:0}
.hint{color:var(--dim);font-size:14px;margin:-8px 0 12px}
.scale{display:grid;grid-template-columns:repeat(var(--n),minmax(0,1fr));gap:6px}
@media(max-width:460px){.scale.long{grid-template-columns:repeat(6,minmax(0,1fr))}}
.opt{position:relative;display:block}.opt input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.opt span{display:flex;align-items:center;justify-content:center;min-height:46px;padding:6px;border:1px solid var(--line);border-radius:calc(var(--r)*.6);background:var(--bg);font-weight:600;transition:background .12s,border-color .12s}
.opt input:hover+span{background:var(--soft)}.opt input:checked+span{background:var(--a);border-color:var(--a);color:var(--on)}
.opt input:focus-visible+span{outline:3px solid var(--a);outline-offset:2px}
.list{display:grid;gap:8px}.list span{justify-content:flex-start;padding:10px 14px;font-weight:400;overflow-wrap:anywhere}
.star span{border:0;background:none!important;font-size:32px;line-height:1;color:var(--line);padding:4px}.star.on span{color:var(--echolot-star,#b26a00)}
@media(prefers-color-scheme:dark){.star.on span{color:var(--echolot-star-dark,#ffc44d)}}
.face span{font-size:28px}
.ends{display:flex;justify-content:space-between;gap:16px;font-size:13px;color:var(--dim);margin-block-start:6px}.ends b{font-weight:400}.ends b:last-child{text-align:end}
textarea{width:100%;min-height:104px;resize:vertical;padding:12px;border:1px solid var(--line);border-radius:calc(var(--r)*.6);background:var(--bg);color:inherit;font:inherit}
textarea:focus-visible,button:focus-visible{outline:3px solid var(--a);outline-offset:2px}
.err{color:var(--bad);font-size:14px;margin:10px 0 0;min-height:0}.note{color:var(--dim);font-size:13px;margin:10px 0 0}
.foot{display:flex;gap:10px;justify-content:space-between;align-items:center;margin-block-start:18px}
button{font:inherit;font-weight:600;border-radius:calc(var(--r)*.6);min-height:44px;padding:8px 18px;border:1px solid transparent;cursor:pointer;background:none;color:inherit}
.go{background:var(--a);color:var(--on);margin-inline-start:auto}.back{color:var(--dim);padding-inline:8px}
.x{min-height:36px;min-width:36px;padding:0;font-size:22px;line-height:1;color:var(--dim);border-radius:50%;margin:-6px -8px -6px 0}.x:hover,.back:hover{background:var(--soft)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media(forced-colors:active){.opt input:checked+span{outline:3px solid Highlight}}`;

  const FACES = ['😠', '🙁', '😐', '🙂', '😀'];
  const RTL = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

  // What a browser refuses (private mode, blocked storage) must not stop a survey.
  const store = {
    get(area, key) { try { return JSON.parse(window[area].getItem(key)); } catch { return null; } },
    set(area, key, value) { try { value === null ? window[area].removeItem(key) : window[area].setItem(key, JSON.stringify(value)); } catch { /* kept in memory only */ } }
  };
  const guard = work => (...args) => { try { return work(...args); } catch (e) { fail(e); } };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /* Events: on the document as echolot:<name>, and to listeners of echolot.on(). */
  const listeners = {};
  function emit(name, detail) {
    for (const listener of listeners[name] || []) { try { listener(detail); } catch (e) { setTimeout(() => { throw e; }); } }
    document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));
  }
  function fail(error) { emit('error', {message: String(error && error.message || error)}); }

  /* UUIDv7 (RFC 9562): time first, so that the server's indexes stay small. */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256); }
    bytes[6] = bytes[6] & 15 | 112;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map((b, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + b.toString(16).padStart(2, '0')).join('');
  }

  /* Revisions wait here until the gateway has them; the newest of a response replaces those before it. */
  const OUTBOX = 'echolot:outbox';
  const outbox = {
    waiting: store.get('localStorage', OUTBOX) || {}, busy: {}, delay: 2000, timer: 0,
    keep() { store.set('localStorage', OUTBOX, Object.keys(this.waiting).length ? this.waiting : null); },
    put(url, body) { this.waiting[url] = body; this.keep(); return this.send(url); },
    async send(url, keepalive) {
      const body = this.waiting[url];
      if (!body || this.busy[url] && !keepalive) return true;
      this.busy[url] = true;
      let status = 0;
      try {
        const answer = await fetch(url, {method: 'PUT', keepalive: !!keepalive, credentials: 'omit',
          headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
        status = answer.status;
      } catch { /* offline, or the gateway is away */ }
      this.busy[url] = false;
      const again = status === 0 || status === 408 || status === 429 || status >= 500;
      if (again) { this.later(); return false; }
      if (status >= 400) fail('The gateway refused an answer: ' + status);
      this.delay = 2000;
      if (this.waiting[url] && this.waiting[url].revision > body.revision) return this.send(url);
      delete this.waiting[url];
      this.keep();
      return true;
    },
    flush(keepalive) { for (const url of Object.keys(this.waiting)) this.send(url, keepalive); },
    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), this.delay + Math.random() * 1000);
      this.delay = Math.min(this.delay * 2, 300000);
    }
  };
  addEventListener('online', () => outbox.flush());
  addEventListener('pagehide', () => outbox.flush(true));
  if (Object.keys(outbox.waiting).length) outbox.later();

  let respondent = '';

  function language(survey, wish) {
    const wishes = [wish, document.documentElement.lang, ...(navigator.languages || [])].filter(Boolean);
    for (const tag of wishes) {
      for (let part = tag; part; part = part.replace(/-?[^-]*$/, '')) {
        const match = survey.languages.find(l => l.toLowerCase() === part.toLowerCase());
        if (match) return match;
      }
    }
    return survey.languages[0];
  }

  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith('on')) node.addEventListener(name.slice(2), guard(value));
      else if (value !== false && value != null) node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.filter(child => child != null));
    return node;
  }

  let sheet;
  function style(root) {
    try {
      if (!sheet) { sheet = new CSSStyleSheet(); sheet.replaceSync(CSS); }
      root.adoptedStyleSheets = [sheet];
    } catch { root.append(el('style', {}, CSS)); }
  }

  class EcholotSurvey extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      style(this.attachShadow({mode: 'open'}));
      this.load().catch(error => { fail(error); if (this.mode === 'inline') this.shadowRoot.append(el('p', {role: 'status'}, this.own('en').failed)); });
    }

    get mode() { return this.getAttribute('mode') || 'inline'; }
    own(tag) { return TEXTS[(tag || 'en').split('-')[0]] || TEXTS.en; }
    text(localized) { return localized && (localized[this.lang] || localized[this.survey.languages[0]] || Object.values(localized)[0]) || ''; }

    async load() {
      const key = this.getAttribute('key'), survey = this.getAttribute('survey');
      this.name = 'echolot:' + key + ':' + survey;
      if (store.get('localStorage', this.name + ':done') && !this.hasAttribute('repeat')) { this.remove(); return; }
      const path = gateway + '/v1/public/' + encodeURIComponent(key);
      const answer = await fetch(path + '/surveys/' + encodeURIComponent(survey), {credentials: 'omit'});
      if (!answer.ok) throw new Error('survey ' + survey + ': ' + answer.status);
      this.survey = await answer.json();
      this.lang = language(this.survey, this.getAttribute('language'));
      this.t = this.own(this.lang);
      const kept = store.get('localStorage', this.name);
      this.state = kept && kept.version === this.survey.version ? kept
        : {id: uuid(), version: this.survey.version, revision: 0, index: 0, answers: {}, startedAt: new Date().toISOString()};
      this.url = path + '/responses/' + this.state.id;
      this.frame();
      this.ask();
      emit('shown', {survey, element: this});
    }

    frame() {
      const close = this.mode === 'inline' ? null : el('button', {type: 'button', class: 'x', 'aria-label': this.t.close, onclick: () => this.dismiss()}, '×');
      this.fill = el('i');
      this.count = el('span', {class: 'count', 'aria-hidden': 'true'});
      this.body = el('div');
      this.live = el('div', {class: 'sr', role: 'status'});
      const card = el('div', {class: 'card ' + this.mode, lang: this.lang, dir: RTL.test(this.lang) ? 'rtl' : 'ltr'},
        el('div', {class: 'top'}, el('div', {class: 'bar', 'aria-hidden': 'true'}, this.fill), this.count, close), this.body, this.live);
      if (this.mode === 'modal') {
        const dialog = el('dialog', {'aria-label': this.t.survey, oncancel: () => this.dismiss()}, card);
        this.shadowRoot.append(dialog);
        dialog.showModal();
      } else {
        card.setAttribute('role', this.mode === 'popover' ? 'dialog' : 'group');
        card.setAttribute('aria-label', this.t.survey);
        if (this.mode === 'popover') card.addEventListener('keydown', e => { if (e.key === 'Escape') this.dismiss(); });
        this.shadowRoot.append(card);
      }
    }

    ask(focus) {
      const {questions} = this.survey, {index} = this.state, question = questions[index];
      const n = index + 1, of = questions.length, last = n === of;
      this.fill.style.width = 100 * index / of + '%';
      this.count.textContent = of > 1 ? fill(this.t.of, {n, of}) : '';
      const legend = el('legend', {tabindex: -1}, this.text(question.title), el('span', {class: 'sr'}, ' ' + fill(this.t.step, {n, of})));
      this.error = el('p', {class: 'err', id: 'err', role: 'alert'});
      const form = el('form', {novalidate: true, onsubmit: e => { e.preventDefault(); this.submit(question); }},
        el('fieldset', {'aria-describedby': 'err'}, legend, this.hint(question), ...this.input(question)), this.error,
        el('div', {class: 'foot'},
          index > 0 ? el('button', {type: 'button', class: 'back', onclick: () => { this.state.index--; this.ask(true); }}, this.t.back) : null,
          el('button', {class: 'go'}, last ? this.t.send : this.t.next)));
      form.addEventListener('keydown', guard(e => this.digit(e, question)));
      this.body.replaceChildren(form);
      if (focus) legend.focus();
    }

    hint(question) {
      const parts = [question.required ? '' : this.t.skip, question.kind === 'multiple_choice' ? this.t.several : ''].filter(Boolean);
      return parts.length ? el('p', {class: 'hint'}, parts.join(' · ')) : null;
    }

    input(question) {
      const value = this.state.answers[question.key];
      switch (question.kind) {
        case 'nps': return this.scale(question, 0, 10, value);
        case 'ces': return this.scale(question, 1, 7, value);
        case 'csat': return this.scale(question, 1, 5, value);
        case 'rating': return this.stars(question, question.scale || 5, value);
        case 'single_choice': return [this.choices(question, 'radio', value || [])];
        case 'multiple_choice': return [this.choices(question, 'checkbox', value || [])];
        default: {
          const area = el('textarea', {name: 'q', maxlength: question.maxLength || 4000, 'aria-label': this.text(question.title)});
          area.value = value || '';
          return [area];
        }
      }
    }

    option(type, value, label, checked, extra, content, click) {
      const input = el('input', {type, name: 'q', value, 'aria-label': label, onclick: click});
      input.checked = checked;
      return el('label', {class: 'opt ' + extra}, input, el('span', {'aria-hidden': 'true'}, content));
    }

    scale(question, low, high, value) {
      const lowest = this.text(question.low), highest = this.text(question.high);
      const row = el('div', {class: 'scale' + (high - low > 6 ? ' long' : '')});
      row.style.setProperty('--n', high - low + 1);
      for (let score = low; score <= high; score++) {
        const meaning = score === low ? lowest : score === high ? highest : '';
        const csat = question.kind === 'csat';
        const label = csat ? this.t.csat[score - 1] : score + (meaning ? ', ' + meaning : '');
        row.append(this.option('radio', score, label, value === score, csat ? 'face' : '', csat ? FACES[score - 1] : String(score), e => this.picked(e)));
      }
      return [row, lowest || highest ? el('div', {class: 'ends', 'aria-hidden': 'true'}, el('b', {}, lowest), el('b', {}, highest)) : null];
    }

    stars(question, of, value) {
      const row = el('div', {class: 'scale'});
      row.style.setProperty('--n', of);
      const light = () => {
        const chosen = Number((row.querySelector('input:checked') || {value: 0}).value);
        [...row.children].forEach((star, i) => star.classList.toggle('on', i < chosen));
      };
      for (let n = 1; n <= of; n++) row.append(this.option('radio', n, fill(this.t.stars, {n, of}), value === n, 'star', '★', e => this.picked(e)));
      row.addEventListener('change', light);
      light();
      return [row];
    }

    choices(question, type, value) {
      return el('div', {class: 'list'}, ...(question.choices || []).map(choice =>
        this.option(type, choice.key, this.text(choice.label), value.includes(choice.key), '', this.text(choice.label))));
    }

    /** A click with the pointer goes on by itself; arrow keys only choose, as with every radio group. */
    picked(event) {
      if (event.detail === 0) return;
      clearTimeout(this.auto);
      const index = this.state.index;
      this.auto = setTimeout(guard(() => {
        const form = this.body.querySelector('form');
        if (form && this.state.index === index && index + 1 < this.survey.questions.length) form.requestSubmit();
      }), 250);
    }

    digit(event, question) {
      if (event.target.tagName === 'TEXTAREA' || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
      const inputs = [...this.body.querySelectorAll('input[type=radio]')];
      const one = inputs.find(input => input.checked && input.value + event.key === '10' && question.kind === 'nps');
      const target = one ? inputs.find(input => input.value === '10') : inputs.find(input => input.value === event.key);
      if (target) { target.checked = true; target.focus(); target.dispatchEvent(new Event('change', {bubbles: true})); }
    }

    read(question) {
      const inputs = [...this.body.querySelectorAll('[name=q]')];
      const chosen = inputs.filter(input => input.checked).map(input => input.value);
      if (question.kind === 'text') return inputs[0].value.trim() || null;
      if (question.kind.endsWith('choice')) return chosen.length ? chosen : null;
      return chosen.length ? Number(chosen[0]) : null;
    }

    submit(question) {
      clearTimeout(this.auto);
      const value = this.read(question), {state, survey} = this;
      if (value === null && question.required) {
        this.error.textContent = this.t.required;
        this.body.querySelector('[name=q]').focus();
        return;
      }
      const changed = JSON.stringify(state.answers[question.key]) !== JSON.stringify(value === null ? undefined : value);
      if (value === null) delete state.answers[question.key]; else state.answers[question.key] = value;
      const last = state.index + 1 === survey.questions.length;
      if (changed) emit('answered', {survey: survey.key, question: question.key, value});
      if (changed || last) this.save(last);
      if (last) { this.finish(); return; }
      state.index++;
      store.set('localStorage', this.name, state);
      this.ask(true);
    }

    save(complete) {
      const {state, survey} = this;
      const answers = survey.questions.filter(q => q.key in state.answers).map(q => ({question: q.key, value: state.answers[q.key]}));
      if (!answers.length && !complete) return;
      state.revision++;
      store.set('localStorage', this.name, state);
      outbox.put(this.url, {survey: survey.key, version: survey.version, revision: state.revision, language: this.lang,
        touchpoint: this.getAttribute('touchpoint') || '', state: complete ? 'complete' : 'partial', startedAt: state.startedAt,
        answeredAt: new Date().toISOString(), respondent, answers})
        .then(sent => { if (!sent && this.note) this.note.hidden = false; }).catch(fail);
    }

    finish() {
      store.set('localStorage', this.name, null);
      store.set('localStorage', this.name + ':done', Date.now());
      this.fill.style.width = '100%';
      this.count.textContent = '';
      this.note = el('p', {class: 'note', role: 'status', hidden: true}, this.t.saved);
      const thanks = el('p', {class: 'thanks', tabindex: -1}, this.text(this.survey.thanks));
      this.body.replaceChildren(thanks, this.note, ...(this.mode === 'inline' ? [] : [el('div', {class: 'foot'},
        el('button', {type: 'button', class: 'go', onclick: () => this.dismiss()}, this.t.close))]));
      thanks.focus();
      this.live.textContent = this.text(this.survey.thanks);
      this.done = true;
      emit('completed', {survey: this.survey.key, response: this.state.id});
    }

    dismiss() {
      if (!this.done) store.set('sessionStorage', this.name + ':dismissed', true);
      const {opener} = this;
      this.remove();
      if (opener && opener.isConnected && opener !== document.body) opener.focus();
      emit('closed', {survey: this.survey.key, completed: !!this.done});
    }
  }
  if (!customElements.get('echolot-survey')) customElements.define('echolot-survey', EcholotSurvey);

  let defaults = {};
  function show(survey, options) {
    const all = {mode: 'popover', ...defaults, ...options};
    const name = 'echolot:' + all.key + ':' + survey;
    if (all.mode !== 'inline' && !all.force && store.get('sessionStorage', name + ':dismissed')) return null;
    const element = el('echolot-survey', {key: all.key, survey, mode: all.mode, language: all.language, touchpoint: all.touchpoint, repeat: !!all.repeat});
    element.opener = document.activeElement;
    const target = all.target && (typeof all.target === 'string' ? document.querySelector(all.target) : all.target);
    (target || document.body).append(element);
    return element;
  }

  window.echolot = {
    init: guard(options => { defaults = {...defaults, ...options}; }),
    show: guard(show),
    identify: guard(pseudonym => { respondent = String(pseudonym || ''); }),
    on(name, listener) {
      (listeners[name] = listeners[name] || []).push(listener);
      return () => { listeners[name] = listeners[name].filter(one => one !== listener); };
    }
  };

  const start = guard(() => {
    const {key, survey, touchpoint, language: tag, mode, target, delay, repeat} = script ? script.dataset : {};
    if (key) window.echolot.init({key, touchpoint, ...(tag && {language: tag}), ...(mode && {mode}), ...(target && {target}), repeat: repeat !== undefined});
    emit('ready', {});
    if (key && survey) setTimeout(() => window.echolot.show(survey), Number(delay) || 0);
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
