/* Revisions wait here until the gateway has them; the newest of a response replaces those before it. */
import {core, slug, store} from './base.js';

const KEY = 'echolot:outbox', FIRST = 2000, LONGEST = 300000, DAY = 86400000;

/** Refusals that aren't the answers' fault: the page or the time may be mended. The last are for a day at most. */
const TAKEN = 202, LATER = [408, 425, 429], MENDABLE = ['access-needed', 'unknown-key', 'origin-not-allowed', 'proof-needed'];

const waiting = store.get(KEY) || {}, running = {};

/** Who wants to know what became of a response's revisions in the end, by its address. */
export const heard = {};

let delay = FIRST, timer = 0;

const keep = () => store.set(KEY, Object.keys(waiting).length ? waiting : null);

/** What shows that somebody may answer: a personal link's token, or what a PIN or a code was given for. */
export const access = host => {
  const token = host.getAttribute('token');
  return token ? {'Echolot-Access': token} : {};
};

/**
 * What became of a revision.
 *
 * @typedef {object} Outcome
 * @property {'taken' | 'waiting' | 'refused'} state refused for good, if it is
 * @property {object} [problem] why (RFC 9457)
 * @property {{question: string}[]} [wrong] single answers that were left out
 */

/**
 * Sends a revision, also after a reload if it has to wait.
 *
 * @returns {Promise<Outcome>}
 */
export function send(url, body, headers) {
  waiting[url] = {body, headers, since: Date.now()};
  keep();
  return attempt(url);
}

/** One request at a time for a response. */
function attempt(url) {
  return running[url] ||= drain(url).finally(() => delete running[url]);
}

async function drain(url) {
  for (;;) {
    const entry = waiting[url];
    if (!entry) return {state: 'taken'};
    const outcome = await deliver(url, entry);
    if (outcome.state === 'waiting') {
      later();
      return outcome;
    }
    delay = FIRST;
    // A newer revision may have come meanwhile.
    if (waiting[url] === entry) {
      delete waiting[url];
      keep();
      heard[url]?.(outcome);
      return outcome;
    }
  }
}

/** The device's own time goes along, by which the gateway corrects the others: it is that of this very attempt. */
async function put(url, {body, headers}, more) {
  const request = {
    method: 'PUT',
    credentials: 'omit',
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify({...body, sentAt: new Date().toISOString()}),
    ...more
  };
  try {
    const answer = await fetch(url, request);
    return {status: answer.status, said: await answer.json().catch(() => ({}))};
  } catch {
    return {status: 0, said: {}};
  }
}

/** @returns {Promise<Outcome>} */
async function deliver(url, entry) {
  const {body} = entry, {status, said} = await put(url, entry);
  if (status === TAKEN) return taken(said, body);
  // Only the gateway takes answers: what a network's sign-in page says about them is no answer.
  if (status < 300 || LATER.includes(status) || status >= 500) return {state: 'waiting'};
  if (slug(said) === 'proof-needed' && await core.use('pow', url, said, body)) return deliver(url, entry);
  if (status === 400 && said.violations && !body.keepValid) {
    // All that is right is kept at once; the respondent may mend the rest.
    body.keepValid = true;
    const outcome = await deliver(url, entry);
    return {...outcome, wrong: [...said.violations.filter(({question}) => question), ...outcome.wrong || []]};
  }
  // What a network or a server on the way says in the gateway's place is no problem (RFC 9457), and may be mended, too.
  const isOurs = said.type || said.title, waits = (!isOurs || MENDABLE.includes(slug(said))) && Date.now() - entry.since < DAY;
  core.say('answer', {survey: body.survey, problem: said, status, waits});
  return {state: waits ? 'waiting' : 'refused', problem: (isOurs || !waits) && said};
}

/** @returns {Outcome} */
function taken({adjusted = []}, {survey}) {
  if (adjusted.length) {
    core.say('adjusted', {survey, adjusted});
  }
  return {state: 'taken', wrong: adjusted.filter(({question}) => question)};
}

function flush() {
  for (const url of Object.keys(waiting)) attempt(url);
}

/** The page goes; what is sent now arrives all the same, but nobody hears the answer unless the page comes back. */
function leave() {
  for (const [url, entry] of Object.entries(waiting)) {
    put(url, entry, {keepalive: true}).then(({status}) => {
      if (status !== TAKEN || waiting[url] !== entry) return;
      delete waiting[url];
      keep();
    });
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(flush, delay + Math.random() * 1000);
  delay = Math.min(delay * 2, LONGEST);
}

// What an earlier visit kept comes to what has been held back until now.
document.addEventListener('echolot:consent', ({detail}) => {
  if (!detail.given) return;
  Object.assign(waiting, {...store.get(KEY), ...waiting});
  keep();
  flush();
});
addEventListener('online', flush);
addEventListener('pagehide', leave);
if (Object.keys(waiting).length) later();
