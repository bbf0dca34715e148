/* What every page loads as echolot.js. The rest, survey.js, follows when a survey shows. docs/widget.md tells how to use it. */
import {belong, consent, emit, fail, forget, guard, hold, on, own, store} from './page.js';

const MODES = ['popover', 'modal', 'inline', 'page', 'button'];

const script = /** @type {HTMLScriptElement} */ (document.currentScript || document.querySelector('[src*="/echolot.js"]'));
const defaults = {}, parts = {};

/** Calls from before, or what another script element of the same file has made. */
const waiting = /** @type {any} */ (window.echolot || []);

/** Names of the events that were tracked so far. */
const tracked = [];

/** Elements of surveys: those that are there, by their names, and those that show() made. */
const there = {}, made = new Set();
let policy;

/** Loads a file beside this one, once. Who pins this file by its hash names those of the others, too. */
const part = name => parts[name] ||= new Promise((onload, refused) => {
  // Under Trusted Types a script's address needs a policy.
  policy ||= (window.trustedTypes || {createPolicy: (_, rules) => rules}).createPolicy('echolot', {createScriptURL: String});
  const src = new URL(name + '.js', script.src);
  document.head.append(Object.assign(document.createElement('script'), {
    src: policy.createScriptURL(src),
    crossOrigin: '',
    integrity: script.dataset.integrity || '',
    onload,
    onerror() {
      delete parts[name];
      refused(src + ' could not be loaded.');
    }
  }));
});

/** Each part leaves the function that others call in the core, under its own name. */
const use = (name, ...args) => part(name).then(() => core[name](...args)).catch(fail);

/** Tells the page's developer what is wrong, in one of sentences.js. */
const say = (what, facts) => {
  use('says', what, facts);
};

/** Waits for what starts a survey. */
const arm = (show, trigger) => {
  use('triggers', show, close, trigger);
};

const core = {origin: new URL(script.src).origin, modes: MODES, tracked, emit, fail, guard, store, own, use, say, arm, again};

/** Closes what show() has made, for the page: who answered it didn't. */
function close(element) {
  made.delete(element);
  if (element.leave) element.leave();
  else element.remove();
}

class EcholotSurvey extends HTMLElement {
  connectedCallback() {
    if (this.begun) return;
    this.begun = true;
    guard(begin)(this);
  }

  disconnectedCallback() {
    const host = /** @type {any} */ (this);
    host.parted?.();
  }
}

function begin(host) {
  const [key, survey, mode = 'inline'] = ['key', 'survey', 'mode'].map(name => host.getAttribute(name) ?? undefined);
  const name = 'echolot:' + key + ':' + survey, facts = {key, survey, mode};
  if (!MODES.includes(mode)) return say('mode', facts);
  if (!host.survey && !host.sender && mode !== 'button') {
    if (!key || !survey) return say('element', facts);
    if (!host.hasAttribute('repeat') && own.rest(name + ':done')) return host.remove();
    if (there[name]?.isConnected) {
      if (made.delete(host)) host.remove();
      return say('double', facts);
    }
    there[name] = host;
  }
  // What couldn't be shown may be tried again.
  use('survey', host).then(isThere => {
    if (!isThere) delete there[name];
  });
}

/**
 * Options as attributes of the element.
 *
 * @param {Record<string, any>} options
 * @returns {any}
 */
function flat({hidden, ...options}) {
  for (const field in hidden) options['data-hidden-' + field] = hidden[field];
  return options;
}

function place(target) {
  try {
    return target.append ? target : document.querySelector(target);
  } catch {
    return null;
  }
}

function become(respondent, signature, attributes) {
  Object.assign(api, {respondent, signature, attributes});
  belong(respondent);
}

/** @type {any} */
const api = {
  respondent: '',
  signature: '',
  attributes: {},
  init({triggers = [], consent, auto, ...options}) {
    Object.assign(defaults, flat(options));
    if (consent) hold();
    for (const trigger of triggers) arm(api.show, trigger);
    if ((auto ?? false) !== false) use('auto', defaults.key);
  },
  show(survey, options = {}) {
    const {target = 'body', draft, ...all} = {mode: 'popover', ...defaults, ...flat(options), survey}, {mode} = all;
    if (/popover|modal/.test(mode) && !all.force && own.rest('echolot:' + all.key + ':' + survey + ':dismissed', 'sessionStorage')) return null;
    const where = place(target), element = document.createElement('echolot-survey');
    if (!where) return say('target', {target, survey});
    // All data-… of the script are the element's too.
    Object.assign(element.dataset, script.dataset);
    for (const name in all) if ((all[name] ?? false) !== false) element.setAttribute(name, all[name]);
    element.survey = draft;
    element.opener = document.activeElement;
    made.add(element);
    where.append(element);
    return element;
  },
  /** Shows a draft as it would be shown here; nothing is sent or kept. */
  preview: (draft, options) => draft?.key ? api.show(draft.key, {...options, draft, force: true}) : say('needs', {call: 'preview'}),
  close(survey) {
    for (const element of made) if (!survey || element.getAttribute('survey') === survey) close(element);
  },
  /** The next user of the device begins anew, also in what stays in the page. */
  reset() {
    for (const element of made) if (/popover|modal/.test(element.getAttribute('mode'))) close(element);
    forget(() => true);
    become('', '', {});
    emit('identified', {respondent: '', anew: true});
  },
  identify(pseudonym, {signature = '', attributes = {}} = {}) {
    if (!pseudonym) return say('needs', {call: 'identify'});
    const respondent = String(pseudonym), {respondent: former} = api;
    if (former && former !== respondent) api.reset();
    become(respondent, signature, attributes);
    emit('identified', {respondent, anew: false});
  },
  track(name) {
    tracked.push(name);
    emit('tracked', {name});
  },
  push(...calls) {
    for (const [call, ...args] of calls) {
      if (api[call]?.call) api[call](...args);
      else say('call', {call});
    }
  },
  /** The visitor is on another page now: at `url`, or where the window says. */
  page(url) {
    emit('moved', {url});
  },
  consent, on
};

/**
 * Shows the survey that a script element names, when it says so.
 *
 * @param {any} script
 * @param {object} [options]
 */
function run({dataset: {survey, trigger, url, share, quarantine, delay = 0}}, options) {
  if (!survey) return;
  if (trigger || url || share || quarantine) arm(api.show, {...options, survey, when: trigger || 'delay ' + delay / 1000, url, share, quarantine});
  else setTimeout(api.show, delay, survey, options);
}

/**
 * What else it says.
 *
 * @param {any} dataset
 */
const told = ({survey, trigger, url, share, quarantine, delay, ...options}) => options;

/** Another script element runs the same file. */
function again(other) {
  say('twice', {src: other.src});
  run(other, told(other.dataset));
}

const start = guard(() => {
  customElements.define('echolot-survey', EcholotSurvey);
  api.init(told(script.dataset));
  emit('ready', {});
  api.push(...waiting);
  run(script);
  // What a former page couldn't send.
  if (store.get('echolot:outbox')) use('survey');
});

/** The page's shortcuts don't hear what is typed in a survey, and can't swallow it. Its own parts hear it from here. */
function typed(event) {
  const path = event.composedPath(), at = path.findIndex(node => node.localName === 'echolot-survey');
  if (at < 0) return;
  event.stopImmediatePropagation();
  for (const node of path.slice(0, at)) if (event.type === 'keydown') node.typed?.(event);
}

if (waiting.core) {
  waiting.core.again(script);
} else {
  for (const call in api) if (api[call].call) api[call] = guard(api[call]);
  window.echolot = Object.assign(api, {core});
  for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, typed, true);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
