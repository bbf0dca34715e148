/* Revisions wait here until the gateway has them; the newest of a response replaces those before it. */
import {fail, store} from './base.js';

const KEY = 'echolot:outbox', FIRST = 2000, LONGEST = 300000;
const waiting = store.get('localStorage', KEY) || {}, busy = {};
let delay = FIRST, timer = 0;

const keep = () => store.set('localStorage', KEY, Object.keys(waiting).length ? waiting : null);

/** Whether the gateway has it, as far as is known. */
export function send(url, body) {
  waiting[url] = body;
  keep();
  return attempt(url);
}

async function attempt(url, keepalive) {
  const body = waiting[url];
  if (!body || busy[url] && !keepalive) return true;
  busy[url] = true;
  let status = 0;
  try {
    const answer = await fetch(url, {method: 'PUT', keepalive: !!keepalive, credentials: 'omit',
      headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
    status = answer.status;
  } catch { /* offline, or the gateway is away */ }
  busy[url] = false;
  if (status === 0 || status === 408 || status === 429 || status >= 500) { later(); return false; }
  if (status >= 400) fail('The gateway refused an answer: ' + status);
  delay = FIRST;
  if (waiting[url] && waiting[url].revision > body.revision) return attempt(url);
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
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = bytes[6] & 15 | 112;
  bytes[8] = bytes[8] & 63 | 128;
  return [...bytes].map((b, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + b.toString(16).padStart(2, '0')).join('');
}
