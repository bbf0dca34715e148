/* Revisions wait here until the gateway has them; the newest of a response replaces those before it. */
import {core, fail, store} from './base.js';

const KEY = 'echolot:outbox', FIRST = 2000, LONGEST = 300000;
const waiting = store.get(KEY) || {}, busy = {};

/** What to do when the gateway takes no more of a response, by its address. */
export const gone = {};

let delay = FIRST, timer = 0;

const keep = () => store.set(KEY, Object.keys(waiting).length ? waiting : null);

/** What shows that somebody may answer: a personal link's token, or what a PIN or a code was given for. */
export const access = host => {
  const token = host.getAttribute('token');
  return token ? {'Echolot-Access': token} : {};
};

/** Whether the gateway has it, as far as is known. */
export function send(url, body, headers) {
  waiting[url] = {body, headers};
  keep();
  return attempt(url);
}

async function attempt(url, keepalive = false) {
  const entry = waiting[url];
  if (!entry || busy[url] && !keepalive) return true;
  busy[url] = true;
  // Offline, or the gateway is away: like its own 503.
  const answer = await fetch(url, {method: 'PUT', keepalive, credentials: 'omit', headers: {'Content-Type': 'application/json', ...entry.headers},
    body: JSON.stringify(entry.body)}).catch(() => ({status: 503})), {status} = answer;
  busy[url] = false;
  if (status === 403 && await core.use('pow', url, answer, entry.body)) return attempt(url);
  if (/40[18]|429|5../.test(status)) return later();
  if (status >= 400) fail(status + ' ' + url);
  if (status === 410) gone[url]?.();
  delay = FIRST;
  if (waiting[url] !== entry) return attempt(url);
  delete waiting[url];
  keep();
  return true;
}

function flush(keepalive) { for (const url of Object.keys(waiting)) attempt(url, keepalive); }

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => flush(), delay + Math.random() * 1000);
  delay = Math.min(delay * 2, LONGEST);
}

// What an earlier visit kept comes to what has been held back until now.
document.addEventListener('echolot:consent', ({detail}) => {
  if (detail.given) { Object.assign(waiting, {...store.get(KEY), ...waiting}); keep(); flush(); }
});
addEventListener('online', () => flush());
addEventListener('pagehide', () => flush(true));
if (Object.keys(waiting).length) later();

/** UUIDv7 (RFC 9562): time first, so that the server's indexes stay small. */
export function uuid() {
  const time = Date.now().toString(16).padStart(12, '0');
  return (time.slice(0, 8) + '-' + time.slice(8) + '-7xxx-8xxx-xxxxxxxxxxxx')
    .replace(/x/g, () => (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16));
}
