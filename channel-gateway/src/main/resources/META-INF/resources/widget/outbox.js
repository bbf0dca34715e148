/* Revisions wait here until the gateway has them; the newest of a response replaces those before it. */
import {fail, store} from './base.js';

const KEY = 'echolot:outbox', FIRST = 2000, LONGEST = 300000;
const waiting = store.get(KEY) || {}, busy = {};
let delay = FIRST, timer = 0;

const keep = () => store.set(KEY, Object.keys(waiting).length ? waiting : null);

/** Whether the gateway has it, as far as is known. */
export function send(url, body) {
  waiting[url] = body;
  keep();
  return attempt(url);
}

async function attempt(url, keepalive = false) {
  const body = waiting[url];
  if (!body || busy[url] && !keepalive) return true;
  busy[url] = true;
  // Offline, or the gateway is away: like its own 503.
  const {status} = await fetch(url, {method: 'PUT', keepalive, credentials: 'omit', headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body)}).catch(() => ({status: 503}));
  busy[url] = false;
  if (status === 408 || status === 429 || status >= 500) { later(); return false; }
  if (status >= 400) fail('refused: ' + status);
  delay = FIRST;
  if (waiting[url] !== body) return attempt(url);
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

addEventListener('online', () => flush());
addEventListener('pagehide', () => flush(true));
if (Object.keys(waiting).length) later();

/** UUIDv7 (RFC 9562): time first, so that the server's indexes stay small. */
export function uuid() {
  const time = Date.now().toString(16).padStart(12, '0');
  return (time.slice(0, 8) + '-' + time.slice(8) + '-7xxx-8xxx-xxxxxxxxxxxx')
    .replace(/x/g, () => (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16));
}
