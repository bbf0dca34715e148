/* One survey as it is shown and answered. */
import {beside, core, el, emit, fail, guard, put, store} from './base.js';
import {input} from './kinds.js';
import {match} from './language.js';
import {access, gone, send, uuid} from './outbox.js';
import {after, hash, isLogical, order, plain} from './order.js';
import {style} from './style.js';
import {texts} from './texts.js';

const RTL = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** Shows what the element says. */
core.survey = async host => {
  if (!host) return;
  host.attachShadow({mode: 'open', delegatesFocus: host.getAttribute('mode') === 'button'});
  if (host.shadowRoot.delegatesFocus) await core.use('tab', host, el, style); else await new Sheet(host).load();
};

function language(survey, wish) {
  const wishes = [wish, document.documentElement.lang, ...navigator.languages].filter(Boolean);
  return match(survey.languages, wishes) || survey.languages[0];
}

class Sheet {
  constructor(host) {
    this.host = host;
    this.mode = host.getAttribute('mode') || 'inline';
    this.stays = /inline|page/.test(this.mode);
    // A preview, or a kiosk that keeps what is given in its own way: this device keeps nothing.
    this.passing = host.survey || host.sender;
  }

  async load() {
    const {host} = this, key = host.getAttribute('key'), survey = host.getAttribute('survey');
    this.name = 'echolot:' + key + ':' + survey;
    const root = core.origin + '/v1/public/' + encodeURIComponent(key);
    const given = host.survey || await this.fetched(root + '/surveys/' + encodeURIComponent(survey));
    if (!given || !host.isConnected) return;
    this.lang = language(given, host.getAttribute('language'));
    this.t = await texts(this.lang);
    this.logic = isLogical(given) ? await core.use('logic') : plain;
    const kept = this.passing ? null : store.get(this.name), {version, logic = {}} = given;
    // Whoever has the secret may write the response, and nobody else.
    this.state = {id: uuid(), secret: uuid() + uuid(), version, revision: 0, index: 0, answers: {}, startedAt: new Date().toISOString(), others: {}, hidden: {}, guard: {token: this.token},
      ...(kept && kept.version === version && kept)};
    const {state} = this, {hidden} = state;
    // A link for one response says which.
    state.id = given.response || state.id;
    // Of several devices that opened it, the last counts.
    state.writer = given.writer || state.writer;
    for (const field of logic.hidden || []) hidden[field] = host.getAttribute('data-hidden-' + field) || hidden[field];
    for (const name of logic.attributes || []) hidden['customer.' + name] = window.echolot.attributes[name] ?? hidden['customer.' + name];
    // What the gateway knows goes before what a page says.
    Object.assign(hidden, given.known);
    this.url = root + '/responses/' + state.id;
    // Erased: nothing of it is kept or sent any more.
    gone[this.url] = () => { this.keep('', null); this.passing = host.survey = {}; };
    this.survey = {...given, questions: order(given.questions, logic, state.id)};
    style(host.shadowRoot, given.theme);
    if (/ data-answer-/.test(host.outerHTML)) await core.use('prefill', this, input);
    this.frame();
    this.ask(host.asked);
    emit('shown', {survey, element: host});
  }

  async fetched(url) {
    const answer = await fetch(url, {credentials: 'omit', headers: access(this.host)});
    if (answer.status === 401) return core.use('access', this, url, answer, el, style);
    if (!answer.ok) throw answer.status + ' ' + url;
    this.token = answer.headers.get('Echolot-Start');
    return answer.json();
  }

  keep(what, value, area) { if (!this.passing) store.set(this.name + what, value, area); }

  /** The text in the respondent's language, with what was said before in it. */
  text(localized) { return this.logic.fill(this.raw(localized), this); }

  raw(localized = {}) { return localized[this.lang] || localized[this.survey.languages[0]] || Object.values(localized)[0] || ''; }

  format(number) { return new Intl.NumberFormat(this.lang, {maximumFractionDigits: 10}).format(number); }

  /** Each respondent's own order; what excludes the others or asks for words stays last. */
  mixed(question, choices) {
    const place = one => one.exclusive || one.other ? Infinity : hash(one.key + question.key + this.state.id);
    return question.shuffle ? [...choices].sort((a, b) => place(a) - place(b) || 0) : choices;
  }

  frame() {
    const {mode, t, lang} = this;
    const close = !this.stays && el('button', {type: 'button', class: 'x', 'aria-label': t.close, onclick: () => this.dismiss()}, '×');
    this.bar = el('i');
    this.count = el('span', {class: 'count', dir: 'auto', 'aria-hidden': true});
    this.body = el('div', {class: 'body'});
    this.live = el('div', {class: 'sr', role: 'status'});
    const card = el('div', {class: 'card ' + mode, lang, dir: RTL.test(lang) ? 'rtl' : 'ltr', role: mode === 'popover' ? 'dialog' : 'group',
      'aria-label': t.survey, onkeydown: e => { if (e.key === 'Escape' && !this.stays) this.dismiss(); }},
      el('div', {class: 'top'}, el('div', {class: 'bar', 'aria-hidden': true}, this.bar), this.count, close), this.body, this.live);
    const dialog = mode === 'modal' && el('dialog', {'aria-label': t.survey, oncancel: () => this.dismiss()}, card);
    this.host.shadowRoot.replaceChildren(dialog || card);
    if (dialog) dialog.showModal();
  }

  way(answers = this.state.answers) { return this.logic.path(this.survey, answers, this.state.hidden); }

  ask(focus) {
    const {state, t} = this, {questions} = this.way();
    if (!questions.includes(state.index)) state.index = questions.find(i => i > state.index) ?? questions[0];
    const place = questions.indexOf(state.index), step = {n: place + 1, of: questions.length};
    if (place < 0) return this.end();
    const q = this.question = this.survey.questions[state.index], description = this.text(q.description);
    this.bar.style.width = 100 * place / step.of + '%';
    this.count.textContent = step.of > 1 ? put(t.of, step) : '';
    this.input = input(q, this, state.answers[q.key], state.others[q.key]);
    this.go = el('button', {class: 'go'});
    const hint = beside(!q.required && this.input.nodes.length && t.skip, this.input.hint);
    const legend = el('legend', {tabindex: -1}, this.text(q.title), el('span', {class: 'sr'}, ' ' + put(t.of, step)));
    this.error = el('p', {class: 'err', id: 'err', role: 'alert'});
    const form = el('form', {novalidate: true, onsubmit: e => { e.preventDefault(); this.submit(); }, oninput: () => this.label(), onkeydown: e => this.digit(e),
      ondragover: e => e.preventDefault(), ondrop: e => this.take(e, e.dataTransfer), onpaste: e => this.take(e, e.clipboardData)},
      el('fieldset', {'aria-describedby': 'about hint err'}, legend, description && el('p', {class: 'about', id: 'about'}, description),
        hint && el('p', {class: 'hint', id: 'hint'}, hint), ...this.input.nodes), this.error,
      el('div', {class: 'foot'},
        place > 0 && el('button', {type: 'button', class: 'back', onclick: () => this.back(questions[place - 1])}, t.back), this.go));
    // People neither see nor hear it; who fills it in is none.
    this.trap = el('input', {class: 'sr', name: 'website', tabindex: -1, autocomplete: 'off', 'aria-hidden': true});
    form.append(this.trap);
    this.body.replaceChildren(form);
    this.label();
    if (focus) legend.focus();
  }

  /** Files that are dropped or pasted. */
  take(event, {files}) {
    if (!files.length || !this.input.take) return;
    event.preventDefault();
    this.input.take(files);
  }

  /** What follows the open question if it is answered as it is filled in now. */
  next() {
    const value = this.input.read(), answers = {...this.state.answers, [this.question.key]: value === value ? value : null};
    return after(this.way(answers), this.state.index);
  }

  label() { this.go.textContent = this.next() === undefined ? this.t.send : this.t.next; }

  back(index) {
    clearTimeout(this.auto);
    this.state.index = index;
    this.ask(true);
  }

  /** A click with the pointer goes on by itself; arrow keys only choose, as with every radio group. */
  picked(event) {
    if (!event.detail || !event.target.checked) return;
    clearTimeout(this.auto);
    const {question} = this;
    this.auto = setTimeout(guard(() => {
      if (this.question === question && this.next() !== undefined) this.go.form.requestSubmit();
    }), 250);
  }

  digit(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    const by = score => this.body.querySelector('.scale [value="' + score + '"]'), ten = by(10);
    const target = ten && event.key === '0' && by(1).checked ? ten : by(event.key);
    if (target) { target.checked = true; target.focus(); target.dispatchEvent(new Event('input', {bubbles: true})); }
  }

  submit() {
    clearTimeout(this.auto);
    const {input, state, question: {key, required}} = this, value = input.read();
    const wrong = value === null ? required && input.nodes.length && this.t.required : input.wrong && input.wrong(value);
    if (wrong) {
      const [message, box = this.body.querySelector('input,textarea')] = [wrong].flat();
      for (const one of this.body.querySelectorAll('input,textarea')) one.ariaInvalid = one === box;
      this.error.textContent = message;
      box.focus();
      return;
    }
    const given = () => JSON.stringify([state.answers[key] ?? null, state.others[key] || '']), before = given();
    state.answers[key] = value;
    state.others[key] = input.other && input.other();
    const changed = before !== given(), next = after(this.way(), state.index);
    if (changed) emit('answered', {survey: this.survey.key, question: key, value});
    if (next === undefined) return this.end();
    state.index = next;
    if (changed) this.save('partial');
    this.keep('', state);
    this.ask(true);
  }

  /** Sends what is on the way; whether the gateway has it. */
  save(as) {
    const {state, survey} = this, {answers, others, hidden} = state;
    const given = this.way().questions.map(i => survey.questions[i].key).filter(key => answers[key] != null)
      .map(key => ({question: key, value: answers[key], ...(others[key] && {other: others[key]})}));
    if (!given.length && as === 'partial' && !state.revision) return true;
    state.revision++;
    const body = {guard: Object.assign(state.guard, {trap: this.trap?.value}), survey: survey.key, version: survey.version, revision: state.revision, secret: state.secret, writer: state.writer, language: this.lang,
      touchpoint: this.host.getAttribute('touchpoint') || '', state: as, startedAt: state.startedAt, answeredAt: new Date().toISOString(),
      respondent: window.echolot.respondent, ...(JSON.stringify(hidden) !== '{}' && {hidden}), answers: given};
    return this.host.survey ? true : this.host.sender ? this.host.sender(this.url, body) : send(this.url, body, access(this.host));
  }

  end() { this.finish().catch(fail); }

  async finish() {
    const {end} = this.way(), said = end && this.text(end.text), words = said || this.text(this.survey.thanks), sent = this.save('complete');
    this.keep('', null);
    this.keep(':done', Date.now());
    this.bar.style.width = '100%';
    const thanks = el('p', {class: 'thanks', tabindex: -1}, words);
    this.body.replaceChildren(thanks, ...(this.stays ? [] : [el('div', {class: 'foot'},
      el('button', {type: 'button', class: 'go', onclick: () => this.dismiss()}, this.t.close))]));
    thanks.focus();
    this.done = true;
    emit('completed', {survey: this.survey.key, response: this.state.id, end: end ? end.key : ''});
    if (!await sent) thanks.after(el('p', {class: 'hint', role: 'status'}, this.t.offline + ' ' + this.t.saved));
    // Only once the answer is safe; what is said is there to be read first.
    else if (end && !this.host.survey && /^https:\/\//.test(end.redirect)) setTimeout(() => location.assign(end.redirect), said ? 2500 : 0);
  }

  dismiss() {
    const {host, done} = this, {opener} = host;
    if (!host.isConnected) return;
    if (!done) this.keep(':dismissed', true, 'sessionStorage');
    host.remove();
    if (opener && opener.isConnected && opener !== document.body) opener.focus();
    emit('closed', {survey: this.survey.key, completed: !!done});
  }
}
