/* What the loader and its triggers share: events, errors, and what the device keeps. */

/** Events are heard on the document as echolot:<name>. */
export const emit = (name, detail) => document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));

export function on(event, listener) {
  const heard = ({detail}) => listener(detail);
  document.addEventListener('echolot:' + event, heard);
  return () => document.removeEventListener('echolot:' + event, heard);
}

export const fail = error => emit('error', {message: String(error.message || error)});

/** No error of ours may reach the page. */
export const guard = work => (...args) => { try { return work(...args); } catch (e) { fail(e); } };

const memory = () => ({localStorage: {}, sessionStorage: {}});
/** Where things are kept: the window's two storages, or until consent is given, as many objects. */
let areas = window;

/** What a browser refuses (private mode, blocked storage) must not stop a survey. */
export const store = {
  get(key, area = 'localStorage') { try { return JSON.parse(areas[area][key]); } catch { return null; } },
  set(key, value, area = 'localStorage') { try { areas[area][key] = JSON.stringify(value); } catch { /* not kept */ } }
};

/** Nothing is kept beyond this page from now on. */
export function hold() { areas = memory(); }

/** What was held back is kept now; or else what is kept is forgotten. */
export function consent(given) {
  for (const area in memory()) {
    const kept = window[area];
    if (given) Object.assign(kept, {...areas[area], ...kept});
    else for (const key in kept) if (/^echolot:/.test(key)) delete kept[key];
  }
  if (given) areas = window; else hold();
  emit('consent', {given});
}
