/* One survey as it is shown and answered. */
import {beside, core, el, emit, fail, guard, own, put, slug} from './base.js';
import {frame as build} from './frame.js';
import {input} from './kinds.js';
import {match} from './language.js';
import {access, heard, send} from './outbox.js';
import {begun} from './secret.js';
import {after, isLogical, order, plain} from './order.js';
import {style} from './style.js';
import {spoken, texts} from './texts.js';

/** Milliseconds after a click on a score until the next question comes. */
const GOES_ON = 250;

/** Milliseconds in which a press of the button still belongs to that click. */
const SAME_GESTURE = 1000;

/** Milliseconds for which the end waits to hear whether the answers are safe. */
const PATIENCE = 5000;

/** Kinds with words that are seldom needed. */
const RARE = /"kind":"(contact|address|file|ranking|consent)"/;

/** Shows what the element says; whether it could. */
core.survey = async host => {
  if (!host) return false;
  const isTab = host.getAttribute('mode') === 'button';
  host.attachShadow({mode: 'open', delegatesFocus: isTab});
  if (!isTab) return new Sheet(host).load();
  await core.use('tab', host, el, style, await ours(host));
  return true;
};

/** The languages that a visitor may want, the most wanted first. */
const wishes = host => [host.getAttribute('language'), document.documentElement.lang, ...navigator.languages].filter(Boolean);

/** Our own words for a visitor, before it is known in which of the survey's languages is asked. */
const ours = host => texts(spoken(wishes(host)), true);

class Sheet {
  constructor(host) {
    this.host = host;
    this.mode = host.getAttribute('mode') || 'inline';
    this.stays = /inline|page/.test(this.mode);
    // A preview, or a kiosk that keeps what is given in its own way: this device keeps nothing.
    this.passing = !!(host.survey || host.sender);
    /** Whether the gateway has refused it for good. */
    this.over = false;
    /** Made by frame(): the card's parts, what shows it, and what undoes what that does to the page. */
    /** @type {HTMLElement} */ this.bar;
    /** @type {HTMLElement} */ this.count;
    /** @type {HTMLElement} */ this.body;
    /** @type {HTMLElement} */ this.live;
    /** @type {any} */ this.raise;
    /** @type {any} */ this.fall;
    host.leave = () => this.leave();
    this.unheard = window.echolot.on('identified', guard(detail => this.identified(detail)));
  }

  async load() {
    const {host} = this, key = host.getAttribute('key'), survey = host.getAttribute('survey');
    this.facts = {key, survey};
    this.name = 'echolot:' + key + ':' + survey;
    this.root = core.origin + '/v1/public/' + encodeURIComponent(key);
    this.address = this.root + '/surveys/' + encodeURIComponent(survey);
    const given = host.survey || await this.fetched(this.address);
    if (!given || !host.isConnected) return false;
    this.given = given;
    this.lang = match(given.languages, wishes(host)) || given.languages[0];
    this.t = await this.words();
    this.logic = isLogical(given) ? await core.use('logic') : plain;
    style(host.shadowRoot, given.theme);
    await this.begin(host.asked || this.mode === 'modal');
    emit('shown', {survey, element: host});
    return true;
  }

  /** Goes on with what this respondent left on the device, or begins anew. */
  async begin(focus) {
    const {given, host} = this, {version, logic = {}, response, touchpoints = []} = given;
    const kept = this.passing ? null : own.get(this.name);
    this.over = false;
    const isMine = kept && kept.version === version && (kept.link || '') === (response || '');
    // Whoever has the secret may write the response, and nobody else.
    const made = !isMine && await begun(given.key);
    this.state = made ? {
      version,
      ...made,
      id: response || made.id,
      link: response,
      revision: 0,
      index: 0,
      answers: {},
      others: {},
      hidden: {},
      guard: {token: this.token},
      startedAt: new Date().toISOString()
    } : kept;
    const {state} = this, {hidden} = state;
    // Of several devices that opened a link, the last counts.
    state.writer = given.writer || state.writer;
    for (const field of logic.hidden || []) hidden[field] = host.getAttribute('data-hidden-' + field) || hidden[field];
    for (const name of logic.attributes || []) hidden['customer.' + name] = window.echolot.attributes[name] ?? hidden['customer.' + name];
    const touchpoint = host.getAttribute('touchpoint') || '';
    this.touchpoint = touchpoints.includes(touchpoint) ? touchpoint : '';
    // A preview names touchpoints in another way, and sends none.
    if (touchpoint !== this.touchpoint && !host.survey) core.say('touchpoint', {...this.facts, touchpoint, touchpoints});
    // What the gateway knows goes before what a page says.
    Object.assign(hidden, given.known);
    this.at();
    this.survey = {...given, questions: order(given.questions, logic, state.id)};
    this.doubted = {};
    this.done = false;
    this.frame();
    if (/ data-answer-/.test(host.outerHTML)) await core.use('prefill', this, input);
    this.ask();
    this.raise();
    if (focus) this.legend?.focus();
  }

  /** Where the response is sent to. */
  at() {
    this.url = this.root + '/responses/' + this.state.id;
    heard[this.url] = outcome => this.heard(outcome).catch(fail);
  }

  /** The page says who answers. What somebody else began is no longer shown. */
  identified({anew}) {
    if (!this.state || this.passing || !this.host.isConnected) return;
    const left = !anew && !this.state.revision && own.get(this.name);
    if (anew || left) this.begin().catch(fail);
    else if (this.state.revision && !this.done) this.keep('', this.state);
  }

  /** Ours, in the respondent's language. */
  words() {
    return texts(this.lang, RARE.test(JSON.stringify(this.given)));
  }

  async fetched(url) {
    const answer = await fetch(url, {credentials: 'omit', headers: access(this.host)}).catch(() => Response.error());
    if (answer.ok) {
      this.token = answer.headers.get('Echolot-Start');
      return answer.json();
    }
    const problem = answer.status ? await answer.json().catch(() => ({})) : {};
    if (problem.access) return this.asked(problem);
    core.say(answer.status ? slug(problem) : 'unreachable', {...this.facts, problem, status: answer.status});
    return null;
  }

  /** Who may answer is asked for a PIN, a code or a link; gives the survey then. */
  async asked(problem) {
    const lang = this.lang;
    this.t = await ours(this.host);
    this.lang = this.t.tag;
    const survey = await core.use('access', this, problem, el, style);
    if (lang) {
      this.lang = lang;
      this.t = await this.words();
    }
    return survey;
  }

  frame() {
    build(this);
  }

  keep(what, value, area) {
    if (!this.passing && !this.over) own.set(this.name + what, value, area);
  }

  /** The text in the respondent's language, with what was said before in it. */
  text(localized) {
    return this.logic.fill(this.raw(localized), this);
  }

  raw(localized = {}) {
    return localized[this.lang] || localized[this.survey.languages[0]] || Object.values(localized)[0] || '';
  }

  format(number) {
    return new Intl.NumberFormat(this.lang, {maximumFractionDigits: 10}).format(number);
  }

  way(answers = this.state.answers) {
    return this.logic.path(this.survey, answers, this.state.hidden);
  }

  ask(focus) {
    const {state} = this, {questions} = this.way();
    if (!questions.includes(state.index)) state.index = questions.find(i => i > state.index) ?? questions[0];
    const place = questions.indexOf(state.index);
    if (place < 0) {
      this.end();
      return;
    }
    const step = {n: place + 1, of: questions.length};
    this.bar.style.width = 100 * place / step.of + '%';
    this.count.textContent = step.of > 1 ? put(this.t.of, step) : '';
    this.question = this.survey.questions[state.index];
    this.body.replaceChildren(this.form(step, questions[place - 1]));
    this.label();
    if (focus) this.legend.focus();
  }

  /** The open question; `before` is the index of the one that back leads to. */
  form(step, before) {
    const {t, state, question: q} = this, description = this.text(q.description);
    this.input = input(q, this, state.answers[q.key], state.others[q.key]);
    const hint = beside(!q.required && this.input.nodes.length && t.skip, this.input.hint);
    this.legend = el('legend', {tabindex: -1}, this.text(q.title), el('span', {class: 'sr'}, ' ' + put(t.of, step)));
    this.error = el('p', {class: 'err', id: 'err', role: 'alert'});
    this.go = el('button', {class: 'go'});
    // People neither see nor hear it; who fills it in is none.
    this.trap = el('input', {class: 'sr', name: 'website', tabindex: -1, autocomplete: 'off', 'aria-hidden': true});
    const back = before !== undefined && el('button', {type: 'button', class: 'back', onclick: () => this.back(before)}, t.back);
    return el('form', {
      novalidate: true,
      onsubmit: e => {
        e.preventDefault();
        this.submit();
      },
      oninput: () => {
        this.go.disabled = false;
        this.label();
      },
      onkeydown: e => this.key(e),
      ondragover: e => e.preventDefault(),
      ondrop: e => this.take(e, e.dataTransfer),
      onpaste: e => this.take(e, e.clipboardData)
    },
    el('fieldset', {'aria-describedby': 'about hint err'}, this.legend, description && el('p', {class: 'about', id: 'about'}, description),
      hint && el('p', {class: 'hint', id: 'hint'}, hint), ...this.input.nodes),
    this.error, el('div', {class: 'foot'}, back, this.go), this.trap);
  }

  /** Files that are dropped or pasted. */
  take(event, {files}) {
    if (!files.length || !this.input.take) return;
    event.preventDefault();
    this.input.take(files);
  }

  /** What follows the open question if it is answered as it is filled in now. */
  next() {
    const value = this.input.read(), answers = {...this.state.answers, [this.question.key]: Number.isNaN(value) ? null : value};
    return after(this.way(answers), this.state.index);
  }

  label() {
    this.go.textContent = this.next() === undefined ? this.t.send : this.t.next;
  }

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
      if (this.question !== question || this.next() === undefined) return;
      this.go.form.requestSubmit();
      this.rest();
    }), GOES_ON);
  }

  /** Who clicked a score and is about to press the button means one step, not the next question, too. */
  rest() {
    const {go} = this;
    go.disabled = true;
    setTimeout(() => {
      if (!this.ending) go.disabled = false;
    }, SAME_GESTURE);
  }

  key(event) {
    const {key} = event, held = event.ctrlKey || event.metaKey;
    // In a text of several lines Enter alone begins the next one.
    if (held && key === 'Enter' && !event.repeat) this.go.click();
    if (held || event.altKey || !/^\d$/.test(key)) return;
    const by = score => /** @type {HTMLInputElement} */ (this.body.querySelector('.scale [value="' + score + '"]')), ten = by(10);
    const target = ten && key === '0' && by(1).checked ? ten : by(key);
    if (!target) return;
    target.focus();
    target.click();
  }

  submit() {
    clearTimeout(this.auto);
    const {input, state, question: {key, required}} = this, value = input.read();
    const wrong = value === null ? required && input.nodes.length && this.t.required : input.wrong && input.wrong(value);
    if (wrong) {
      const [message, box] = [wrong].flat();
      this.blame(message, box);
      return;
    }
    const given = () => JSON.stringify([state.answers[key] ?? null, state.others[key] || '']), before = given();
    state.answers[key] = value;
    state.others[key] = input.other && input.other();
    const changed = before !== given(), next = after(this.way(), state.index);
    if (changed) emit('answered', {survey: this.survey.key, question: key, value});
    if (next === undefined) {
      this.end();
      return;
    }
    state.index = next;
    if (changed) this.save('partial');
    this.keep('', state);
    this.ask(true);
  }

  /**
   * Says what is wrong with the open question, at the box that it is about.
   *
   * @param {string} message
   * @param {HTMLElement} [box] the first one unless given
   */
  blame(message, box = this.body.querySelector('input,textarea')) {
    for (const one of this.body.querySelectorAll('input,textarea')) /** @type {any} */ (one).ariaInvalid = one === box;
    this.error.textContent = message;
    box.focus();
  }

  /**
   * Sends what is on the way.
   *
   * @returns {Promise<import('./outbox.js').Outcome>}
   */
  async save(as) {
    const {host, state, survey} = this, {answers, others, hidden} = state;
    const given = this.way().questions.map(i => survey.questions[i].key).filter(key => answers[key] != null)
      .map(key => ({question: key, value: answers[key], ...others[key] && {other: others[key]}}));
    if (!given.length && as === 'partial' && !state.revision) return {state: 'taken'};
    state.revision++;
    const body = {
      guard: Object.assign(state.guard, {trap: this.trap?.value}),
      survey: survey.key,
      version: survey.version,
      revision: state.revision,
      secret: state.secret,
      writer: state.writer,
      language: this.lang,
      touchpoint: this.touchpoint,
      state: as,
      startedAt: state.startedAt,
      answeredAt: new Date().toISOString(),
      respondent: window.echolot.respondent,
      hidden,
      answers: given
    };
    if (host.survey || this.over) return {state: 'taken'};
    if (host.sender) return {state: await host.sender(this.url, body) ? 'taken' : 'waiting'};
    const outcome = await send(this.url, body, access(host)), {problem} = outcome;
    // What can't be proven to be no machine's work may be believed later.
    const mayWait = as === 'partial' && slug(problem) === 'proof-needed';
    if (outcome.state === 'waiting' && problem && !mayWait) await this.heard(outcome);
    return outcome;
  }

  end() {
    this.finish().catch(fail);
  }

  async finish() {
    const {go} = this, {id} = this.state;
    this.ending = true;
    this.mending = false;
    if (go) go.disabled = true;
    const sent = this.save('complete');
    this.keep('', this.state);
    const outcome = await Promise.race([sent, new Promise(late => setTimeout(late, PATIENCE, {state: 'waiting'}))]);
    this.ending = false;
    if (go) go.disabled = false;
    if (this.state.id !== id) return this.finish();
    // What isn't taken was said already.
    if (outcome.problem || this.mending || this.over) return;
    this.thank(outcome.state === 'waiting');
  }

  thank(waits) {
    const {end} = this.way(), said = end && this.text(end.text);
    this.keep('', null);
    this.keep(':done', Date.now());
    this.bar.style.width = '100%';
    const thanks = this.notice(said || this.text(this.survey.thanks));
    this.done = true;
    emit('completed', {survey: this.survey.key, response: this.state.id, end: end ? end.key : ''});
    if (waits) thanks.after(el('p', {class: 'hint', role: 'status'}, (navigator.onLine ? '' : this.t.offline + ' ') + this.t.saved));
    // Only once the answer is safe; what is said is there to be read first.
    else if (end && !this.host.survey && !this.host.hasAttribute('lasting') && /^https:\/\//.test(end.redirect)) {
      setTimeout(() => location.assign(end.redirect), said ? 2500 : 0);
    }
  }

  /** Says something in place of a question. */
  notice(words) {
    const line = el('p', {class: 'thanks', tabindex: -1}, words);
    this.body.replaceChildren(line, ...this.stays ? [] : [el('div', {class: 'foot'},
      el('button', {type: 'button', class: 'go', onclick: () => this.dismiss()}, this.t.close))]);
    line.focus();
    return line;
  }

  /** What became of a revision in the end; the gateway's refusals by their names. */
  async heard(/** @type {import('./outbox.js').Outcome} */ {problem, wrong = []}) {
    const word = slug(problem);
    if (word === 'access-needed') await this.reopen(problem);
    else if (/^(not-yours|conflict)$/.test(word) && !this.state.link && !this.renewed && !this.done) await this.renew();
    else if (problem) await this.refused(word);
    else this.mend(wrong);
  }

  /** What let somebody in has run out: it is asked for again, and then goes on. */
  async reopen(problem) {
    if (!this.host.isConnected || !await this.asked(problem)) return;
    this.frame();
    this.ask(true);
    this.raise();
    this.save('partial');
  }

  /** Another device's response has this id. */
  async renew() {
    this.renewed = true;
    Object.assign(this.state, await begun(this.survey.key), {revision: 0});
    this.at();
    if (!this.ending) this.save('partial');
  }

  /** Nothing more of it is kept or sent. */
  async refused(word) {
    this.keep('', null);
    if (word === 'already-answered') this.keep(':done', Date.now());
    this.over = true;
    this.done = true;
    const t = await texts(this.lang, true);
    if (this.host.isConnected) this.notice(t[word] || t.refused || word);
  }

  /** Leads back to what the gateway doesn't take; what it refuses again as it is, is left out. */
  mend(wrong) {
    const {state, survey} = this, found = wrong
      .map(({question}) => survey.questions.findIndex(({key}) => key === question))
      .find(i => this.way().questions.includes(i) && this.doubt(survey.questions[i].key));
    this.mending = found !== undefined && this.host.isConnected;
    if (!this.mending) return;
    this.done = false;
    state.index = found;
    this.keep('', state);
    this.ask();
    this.blame(state.answers[this.question.key] == null ? this.t.required : this.t.check);
  }

  /** Whether this answer wasn't refused before. */
  doubt(key) {
    const value = JSON.stringify(this.state.answers[key] ?? null), isNew = this.doubted[key] !== value;
    this.doubted[key] = value;
    return isNew;
  }

  dismiss() {
    if (!this.done && this.host.isConnected) this.keep(':dismissed', true, 'sessionStorage');
    this.leave();
  }

  /** Goes, without a word of who answers. */
  leave() {
    const {host} = this, {opener} = host;
    if (!host.isConnected) return;
    host.parted = null;
    this.fall?.();
    this.unheard();
    host.remove();
    if (opener && opener.isConnected && opener !== document.body) opener.focus();
    emit('closed', {survey: host.getAttribute('survey'), completed: !!this.done});
  }
}
