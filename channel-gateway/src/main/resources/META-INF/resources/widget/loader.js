/* What every page loads as echolot.js. The rest, survey.js, follows when a survey shows. docs/widget.md tells how to use it. */
import {consent, emit, fail, guard, hold, on, store} from './page.js';
import {arm, tracked} from './triggers.js';

const script = document.currentScript || document.querySelector('[src*="/echolot.js"]');
const defaults = {}, parts = {}, waiting = window.echolot || [];
let policy;

/** Loads a file beside this one, once. Who pins this file by its hash names those of the others, too. */
const part = name => parts[name] ||= new Promise((onload, refused) => {
  // Under Trusted Types a script's address needs a policy.
  policy ||= (window.trustedTypes || {createPolicy: (_, rules) => rules}).createPolicy('echolot', {createScriptURL: String});
  document.head.append(Object.assign(document.createElement('script'), {
    src: policy.createScriptURL(new URL(name + '.js', script.src)), crossOrigin: '', integrity: script.dataset.integrity || '', onload,
    onerror() { delete parts[name]; refused('no ' + name); }}));
});

/** Each part leaves the function that others call in the core, under its own name. */
const use = (name, ...args) => part(name).then(() => core[name](...args)).catch(fail);
const core = {origin: new URL(script.src).origin, emit, fail, guard, store, use, arm};
const named = (key, survey) => 'echolot:' + key + ':' + survey;

class EcholotSurvey extends HTMLElement {
  connectedCallback() {
    if (this.begun) return;
    this.begun = true;
    const [key, survey, mode, repeat] = ['key', 'survey', 'mode', 'repeat'].map(name => this.getAttribute(name));
    if (!this.survey && repeat == null && mode !== 'button' && store.get(named(key, survey) + ':done')) this.remove();
    else use('survey', this);
  }
}

/** Options as attributes of the element. */
function flat({hidden, ...options}) {
  for (const field in hidden) options['data-hidden-' + field] = hidden[field];
  return options;
}

const api = {
  init({triggers = [], consent, auto, ...options}) {
    Object.assign(defaults, flat(options));
    if (consent) hold();
    triggers.forEach(guard(trigger => arm(api.show, trigger)));
    if ((auto ?? false) !== false) use('auto', defaults.key);
  },
  show(survey, options = {}) {
    const {target, ...all} = {mode: 'popover', ...defaults, ...flat(options), survey};
    if (/popover|modal/.test(all.mode) && !all.force && store.get(named(all.key, survey) + ':dismissed', 'sessionStorage')) return null;
    const element = document.createElement('echolot-survey');
    // All data-… of the script are the element's too.
    Object.assign(element.dataset, script.dataset);
    for (const name in all) if ((all[name] ?? false) !== false) element.setAttribute(name, all[name]);
    element.opener = document.activeElement;
    (target?.append ? target : document.querySelector(target || 'body')).append(element);
    return element;
  },
  identify(pseudonym, {signature = '', attributes = {}} = {}) { Object.assign(api, {respondent: String(pseudonym || ''), signature, attributes}); },
  track(name) { tracked.push(name); emit('tracked', {name}); },
  push(...calls) { for (const [call, ...args] of calls) api[call](...args); },
  consent, on
};

const start = guard(() => {
  customElements.define('echolot-survey', EcholotSurvey);
  const {survey, trigger, url, share, quarantine, delay, ...options} = script.dataset;
  api.init(options);
  emit('ready', {});
  api.push(...waiting);
  if (survey) arm(api.show, {survey, when: trigger || 'delay ' + (delay || 0) / 1000, url, share, quarantine});
  // What a former page couldn't send.
  if (store.get('echolot:outbox')) use('survey');
});

if (!waiting.show) {
  for (const call in api) api[call] = guard(api[call]);
  api.identify();
  window.echolot = Object.assign(api, {core});
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start); else start();
}
