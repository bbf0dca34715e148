/* What every page loads as echolot.js. The rest, survey.js, follows when a survey shows. docs/widget.md tells how to use it. */
import {arm} from './triggers.js';

const script = document.currentScript || document.querySelector('script[src*="/widget/echolot.js"]');
const base = new URL(script && script.src || '/widget/', location), HIDDEN = 'data-hidden-';
const defaults = {}, events = [];

/** Events are heard on the document as echolot:<name>, and by listeners of echolot.on(). */
const emit = (name, detail) => document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));
const fail = error => emit('error', {message: String(error.message || error)});

/** No error of ours may reach the page. */
const guard = work => (...args) => { try { return work(...args); } catch (e) { fail(e); } };

/** What a browser refuses (private mode, blocked storage) must not stop a survey. */
const store = {
  get(key, area = 'localStorage') { try { return JSON.parse(window[area].getItem(key)); } catch { return null; } },
  set(key, value, area = 'localStorage') { try { window[area].setItem(key, JSON.stringify(value)); } catch { /* not kept */ } }
};

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), guard(value));
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter(child => child != null));
  return node;
}

const core = {origin: base.origin, emit, fail, guard, store, el};

let loading;
const rest = work => (loading ||= new Promise((done, refused) => document.head.append(el('script', {src: new URL('survey.js', base), onload: done,
  onerror() { loading = null; refused('survey.js is missing'); }})))).then(work).catch(fail);
const name = (key, survey) => 'echolot:' + key + ':' + survey;

class EcholotSurvey extends HTMLElement {
  connectedCallback() {
    if (this.begun) return;
    this.begun = true;
    const done = store.get(name(this.getAttribute('key'), this.getAttribute('survey')) + ':done');
    if (done && !this.hasAttribute('repeat') && this.getAttribute('mode') !== 'button') this.remove();
    else rest(() => core.mount(this));
  }
}

const api = {
  init({triggers = [], ...options}) {
    Object.assign(defaults, options, {hidden: {...defaults.hidden, ...options.hidden}});
    triggers.forEach(guard(trigger => arm(trigger, api, core, events)));
  },
  show(survey, options) {
    const all = {mode: 'popover', ...defaults, ...options}, {key, mode, language, touchpoint, label, repeat, target} = all, hidden = {};
    if (/popover|modal/.test(mode) && !all.force && store.get(name(key, survey) + ':dismissed', 'sessionStorage')) return null;
    for (const [field, value] of Object.entries({...defaults.hidden, ...all.hidden})) hidden[HIDDEN + field] = value;
    const element = el('echolot-survey', {key, survey, mode, language, touchpoint, label, repeat: !!repeat, ...hidden});
    element.opener = document.activeElement;
    (target && (target.append ? target : document.querySelector(target)) || document.body).append(element);
    return element;
  },
  identify(pseudonym) { api.respondent = String(pseudonym || ''); },
  track(event) { events.push(event); emit('tracked', {name: event}); },
  on(event, listener) {
    const heard = ({detail}) => listener(detail);
    document.addEventListener('echolot:' + event, heard);
    return () => document.removeEventListener('echolot:' + event, heard);
  },
  push(...calls) { for (const [call, ...args] of calls) api[call](...args); }
};

const start = guard(() => {
  customElements.define('echolot-survey', EcholotSurvey);
  const {key, survey, trigger, url, share, quarantine, delay, ...data} = script ? script.dataset : {}, hidden = {};
  for (const {name, value} of script ? script.attributes : []) if (name.startsWith(HIDDEN)) hidden[name.slice(HIDDEN.length)] = value;
  if (key) api.init({...data, key, hidden, repeat: 'repeat' in data});
  emit('ready', {});
  api.push(...waiting);
  if (key && survey) arm({survey, when: trigger || 'delay ' + (delay || 0) / 1000, url, share, quarantine}, api, core, events);
  // What a former page couldn't send.
  if (store.get('echolot:outbox')) rest();
});

const waiting = window.echolot || [];
if (!waiting.show) {
  for (const call in api) api[call] = guard(api[call]);
  window.echolot = Object.assign(api, {respondent: '', core});
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
}
