/* Echolot's survey widget: what every page loads. The rest follows when a survey shows. docs/widget.md tells how to use it. */
(() => {
  'use strict';
  const waiting = window.echolot || [];
  if (waiting.show) return;

  const script = document.currentScript || document.querySelector('script[src*="/widget/echolot.js"]');
  const base = script && script.src || location.origin + '/widget/';
  const defaults = {hidden: {}}, events = [], HIDDEN = 'data-hidden-';

  // No error of ours may reach the page.
  const emit = (name, detail) => document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));
  const fail = error => emit('error', {message: String(error && error.message || error)});
  const guard = work => (...args) => { try { return work(...args); } catch (e) { fail(e); } };
  const part = (name, work) => { import(new URL(name + '.js', base)).then(work).catch(fail); };
  const kept = (area, key) => { try { return window[area].getItem('echolot:' + key); } catch { return null; } };

  class EcholotSurvey extends HTMLElement {
    connectedCallback() {
      const name = this.getAttribute('key') + ':' + this.getAttribute('survey');
      if (this.begun) return;
      this.begun = true;
      if (this.getAttribute('mode') === 'button') part('tab', tab => tab.mount(this));
      else if (kept('localStorage', name + ':done') && !this.hasAttribute('repeat')) this.remove();
      else part('survey', survey => survey.mount(this));
    }
  }

  function show(survey, options) {
    const all = {mode: 'popover', ...defaults, ...options}, {mode, target} = all;
    if (/popover|modal/.test(mode) && !all.force && kept('sessionStorage', all.key + ':' + survey + ':dismissed')) return null;
    const element = document.createElement('echolot-survey');
    const attributes = {key: all.key, survey, mode, language: all.language, touchpoint: all.touchpoint, label: all.label, repeat: all.repeat ? '' : null};
    for (const [name, value] of Object.entries({...defaults.hidden, ...all.hidden})) attributes[HIDDEN + name] = value;
    for (const name in attributes) if (attributes[name] != null) element.setAttribute(name, attributes[name]);
    element.opener = document.activeElement;
    (target && target.append ? target : target && document.querySelector(target) || document.body).append(element);
    return element;
  }

  const api = {
    respondent: '',
    init(options) {
      Object.assign(defaults, options, {hidden: {...defaults.hidden, ...options.hidden}});
      if (options.triggers) part('triggers', triggers => triggers.start(options.triggers, events));
    },
    show,
    identify(pseudonym) { api.respondent = String(pseudonym || ''); },
    track(name) { events.push(name); emit('tracked', {name}); },
    on(name, listener) {
      const heard = event => listener(event.detail);
      document.addEventListener('echolot:' + name, heard);
      return () => document.removeEventListener('echolot:' + name, heard);
    },
    push(...calls) { for (const [name, ...args] of calls) api[name](...args); }
  };
  for (const name in api) if (name !== 'respondent') api[name] = guard(api[name]);
  window.echolot = api;

  const start = guard(() => {
    if (!customElements.get('echolot-survey')) customElements.define('echolot-survey', EcholotSurvey);
    const data = script ? script.dataset : {}, hidden = {}, {key, survey, trigger, url, share, quarantine} = data;
    for (const {name, value} of script ? script.attributes : []) if (name.startsWith(HIDDEN)) hidden[name.slice(HIDDEN.length)] = value;
    const options = {hidden};
    for (const name of ['key', 'touchpoint', 'language', 'mode', 'target', 'label']) if (data[name]) options[name] = data[name];
    if (data.repeat !== undefined) options.repeat = true;
    const asks = key && survey, ruled = trigger || url || share || quarantine;
    if (asks && ruled) options.triggers = [{survey, when: trigger, url, share, quarantine}];
    if (key) api.init(options);
    emit('ready', {});
    api.push(...waiting);
    if (asks && !ruled) setTimeout(() => api.show(survey), Number(data.delay) || 0);
    // What a former page couldn't send.
    if (kept('localStorage', 'outbox')) part('outbox');
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
})();
