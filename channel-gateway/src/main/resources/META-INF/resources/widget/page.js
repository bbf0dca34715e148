/* What the loader and its triggers share: events, errors, and what the device keeps. */

/** Events are heard on the document as echolot:<name>. */
export const emit = (name, detail) => document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));

export function on(event, listener) {
  /** @param {any} event */
  const heard = ({detail}) => listener(detail);
  document.addEventListener('echolot:' + event, heard);
  return () => document.removeEventListener('echolot:' + event, heard);
}

/** One sentence for the page's developer, on the console and as an event; `more` goes with the event. */
export function fail(error, more) {
  const message = String(error.message || error);
  console.warn('Echolot: ' + message);
  emit('error', {message, ...more});
}

/** No error of ours may reach the page. */
export const guard = work => (...args) => {
  try {
    return work(...args);
  } catch (e) {
    fail(e);
  }
};

const memory = () => ({localStorage: {}, sessionStorage: {}});

/** Where things are kept: the window's two storages, or until consent is given, as many objects. */
/** @type {any} */
let areas = window;

/** What a browser refuses (private mode, blocked storage) must not stop a survey. */
export const store = {
  get(key, area = 'localStorage') {
    try {
      return JSON.parse(areas[area][key]);
    } catch {
      return null;
    }
  },
  set(key, value, area = 'localStorage') {
    try {
      areas[area][key] = JSON.stringify(value);
    } catch { /* not kept */ }
  }
};

/** The pseudonym of who answers here; '' for nobody known. */
let owner = '';

/** What belongs to one respondent, so that the next user of the device doesn't see it. */
export const own = {
  get(key, area) {
    const kept = store.get(key, area);
    return kept && (kept.of ?? '') === owner ? kept.is ?? kept : null;
  },
  set(key, is, area) {
    store.set(key, is && {of: owner, is}, area);
  },
  /** What only keeps somebody from being asked counts for all but another known customer. */
  rest(key, area) {
    const kept = store.get(key, area);
    return kept && (!kept.of || !owner || kept.of === owner) ? kept.is ?? kept : null;
  }
};

/** What waits to be sent is still the former respondent's; a device keeps its lot in a share. */
const STAYS = /^echolot:(outbox|.*:dice)$/;

/** Forgets of what is kept on the device all that `goes`. */
export function forget(goes) {
  try {
    for (const area in memory()) {
      for (const key of Object.keys(areas[area])) {
        if (/^echolot:/.test(key) && !STAYS.test(key) && goes(store.get(key, area))) delete areas[area][key];
      }
    }
  } catch { /* where nothing may be read, nothing was kept */ }
}

/** From now on somebody else answers; what is another known customer's is forgotten. */
export function belong(respondent) {
  owner = respondent;
  if (owner) forget(kept => kept?.of && kept.of !== owner);
}

/** Nothing is kept beyond this page from now on. */
export function hold() {
  areas = memory();
}

/** What was held back is kept now; or else what is kept is forgotten. */
export function consent(given) {
  for (const area in memory()) {
    const kept = window[area];
    if (given) Object.assign(kept, {...areas[area], ...kept});
    else for (const key in kept) if (/^echolot:/.test(key)) delete kept[key];
  }
  if (given) areas = window;
  else hold();
  emit('consent', {given});
}
