/* Loads the widget without a script element in the page's HTML, see docs/widget.md. On a server nothing happens. */

const inPage = typeof document !== 'undefined';
let loading, from;

/** As the widget itself does: until it is there, calls wait in an array. */
function call(name, ...args) {
  if (!inPage) return undefined;
  const widget = (window.echolot ||= []);
  return widget.show ? widget[name](...args) : void widget.push([name, ...args]);
}

export const echolot = {
  init: options => call('init', options),
  show: (survey, options) => call('show', survey, options),
  identify: (pseudonym, more) => call('identify', pseudonym, more),
  consent: given => call('consent', given),
  reset: () => call('reset'),
  close: survey => call('close', survey),
  page: url => call('page', url),
  preview: (draft, options) => call('preview', draft, options),
  track: event => call('track', event),
  push(...calls) { for (const one of calls) call(...one); },
  on(name, listener) {
    if (!inPage) return () => {};
    const heard = event => listener(event.detail);
    document.addEventListener('echolot:' + name, heard);
    return () => document.removeEventListener('echolot:' + name, heard);
  },
  get respondent() { return inPage && window.echolot && window.echolot.respondent || ''; }
};

/**
 * React and Vue keep the attribute `key` to themselves, so an element without one gets the page's, before the widget looks at it.
 * What an element does when it enters a page can't be changed once it is defined: hence at its definition.
 */
function completeKeys(key) {
  const define = customElements.define;
  const restore = () => { customElements.define = define; };
  customElements.define = function (name, element, options) {
    if (name !== 'echolot-survey') return define.call(this, name, element, options);
    restore();
    return define.call(this, name, class extends element {
      connectedCallback() {
        if (!this.hasAttribute('key')) this.setAttribute('key', key);
        super.connectedCallback();
      }
    }, options);
  };
  return restore;
}

function load(gateway, files, nonce, key) {
  const restore = key ? completeKeys(key) : () => {};
  return new Promise((done, refused) => {
    const script = document.createElement('script');
    script.src = new URL('echolot.js', files);
    script.async = true;
    if (nonce) script.nonce = nonce;
    script.onload = () => {
      restore();
      if (!window.echolot.show) { refused(new Error('Echolot is not at ' + script.src)); return; }
      // Where the files came from isn't where answers go. Nothing was asked of it yet: what asks is loaded by what just ran.
      window.echolot.core.origin = gateway.origin;
      done(echolot);
    };
    script.onerror = () => {
      restore();
      script.remove();
      loading = undefined;
      refused(new Error('Echolot is not at ' + script.src));
    };
    document.head.append(script);
  });
}

export function defineEcholot({gateway, files, nonce, ...options}) {
  if (!inPage) return Promise.resolve(echolot);
  const address = new URL(gateway, location.href);
  if (loading) {
    return from === address.origin ? loading : Promise.reject(new Error('Echolot was loaded for ' + from));
  }
  const there = window.echolot && window.echolot.show;
  from = address.origin;
  call('init', options);
  loading = there ? Promise.resolve(echolot)
    : load(address, new URL(files ? String(files).replace(/\/?$/, '/') : '/widget/', files ? location.href : address), nonce, options.key);
  // Who doesn't wait for it must not be told of an unhandled rejection; who does, is.
  loading.catch(error => document.dispatchEvent(new CustomEvent('echolot:error', {detail: {message: error.message}})));
  return loading;
}
