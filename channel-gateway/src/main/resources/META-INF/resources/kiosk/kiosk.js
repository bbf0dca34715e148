/* A kiosk: start screen, one respondent after the other, and nothing of one is ever seen by the next. docs/hosted-page.md */
import {Queue} from './queue.js';

const {key, survey, touchpoint, idle} = document.body.dataset, $ = id => document.getElementById(id);
const root = '/v1/public/' + encodeURIComponent(key), PIN = 'echolot:kiosk:' + key + ':pin';
const IDLE = idle * 1000, NOTICE = 10000, THANKS = 8000, HOLD = 2500;
const queue = new Queue(root + '/responses', 'echolot-kiosk:' + key);
let element, timer, ticking, language;

// The PIN comes in the fragment, which is sent to nobody, and goes from the address at once.
const given = new URLSearchParams(location.hash.slice(1)).get('pin');
if (given !== null) {
  localStorage.setItem(PIN, given);
  history.replaceState(null, '', location.pathname + location.search);
}

/** A response is kept on this device first. */
const sender = (url, body) => queue.add({...body, id: url.split('/').pop()}).then(() => true);

/** What the widget keeps for a respondent who comes back must not be there for the next. */
function forget() {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) if (name.startsWith('echolot:' + key + ':')) storage.removeItem(name);
  }
}

function begin(button) {
  end();
  language = button;
  document.documentElement.lang = button.lang;
  document.documentElement.dir = button.dir;
  element = document.createElement('echolot-survey');
  for (const [name, value] of Object.entries({key, survey, mode: 'page', language: button.lang, touchpoint, repeat: '', lasting: ''})) element.setAttribute(name, value);
  element.sender = sender;
  $('start').hidden = true;
  $('answering').hidden = false;
  $('answering').append(element);
  touched();
}

function end() {
  const left = element;
  // First of all: the dialog gives the focus back, and that touches nobody any more.
  element = null;
  clearTimeout(timer);
  clearInterval(ticking);
  if ($('still').open) $('still').close();
  if (left) left.remove();
  forget();
  $('answering').hidden = true;
  $('start').hidden = false;
  scrollTo(0, 0);
}

function touched() {
  if (!element || element.completed) return;
  // Whoever touches anything is there.
  clearInterval(ticking);
  if ($('still').open) $('still').close();
  clearTimeout(timer);
  timer = setTimeout(ask, Math.max(IDLE - NOTICE, 1000));
}

/** Nobody loses answers without having been asked (WCAG 2.2.1). */
function ask() {
  let left = NOTICE / 1000;
  clearInterval(ticking);
  const {still, stay} = language.dataset;
  $('still-text').textContent = still;
  $('stay').textContent = stay;
  $('countdown').textContent = left;
  $('still').showModal();
  ticking = setInterval(() => {
    $('countdown').textContent = --left;
    if (left <= 0) end();
  }, 1000);
}

for (const event of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(event, touched, {capture: true, passive: true});
// The widget keeps keys to itself; where they lead is heard. The question whether somebody is there takes the focus by itself.
addEventListener('focusin', event => { if (!$('still').contains(event.target)) touched(); }, {capture: true, passive: true});
for (const button of document.querySelectorAll('.start')) button.addEventListener('click', () => begin(button));
$('stay').addEventListener('click', touched);
$('still').addEventListener('cancel', event => { event.preventDefault(); touched(); });
document.addEventListener('echolot:completed', () => {
  if (!element) return;
  element.completed = true;
  clearTimeout(timer);
  timer = setTimeout(end, THANKS);
});
// A survey that can't be shown: back to the start without a network before it was ever loaded; else the page says why.
document.addEventListener('echolot:error', () => {
  if (!element || element.shown) return;
  end();
  if (navigator.onLine) location.reload();
});
document.addEventListener('echolot:shown', () => { if (element) element.shown = true; });

/* Status, and the way out for who looks after the kiosk. */

async function tell() {
  const waiting = await queue.waiting(), {queued, synced} = $('queued').dataset;
  document.body.classList.toggle('waiting', waiting > 0);
  $('queued').textContent = waiting ? queued.replace('{n}', waiting) : synced;
}

async function operate() {
  const [waiting, refused] = await Promise.all([queue.waiting(), queue.refused()]);
  $('report').textContent = '↑ ' + waiting + ' · ✓ ' + queue.synced + ' · ✗ ' + refused;
  $('pin-label').hidden = !localStorage.getItem(PIN);
  $('pin').value = $('wrong').textContent = '';
  $('operator').showModal();
}

let holding;
$('status').addEventListener('pointerdown', () => { holding = setTimeout(operate, HOLD); });
for (const event of ['pointerup', 'pointerleave', 'pointercancel']) $('status').addEventListener(event, () => clearTimeout(holding));
$('status').addEventListener('keydown', event => { if (event.key === 'Enter' && event.repeat && !$('operator').open) operate(); });
$('status').addEventListener('contextmenu', event => event.preventDefault());
$('sync').addEventListener('click', async () => { await queue.sync(); $('operator').close(); operate(); });
$('leave').addEventListener('click', () => {
  if ((localStorage.getItem(PIN) || '') !== $('pin').value) { $('wrong').textContent = '✗'; return; }
  end();
  $('operator').close();
  if (document.fullscreenElement) document.exitFullscreen();
  // An installed page closes; one in a tab can't, and shows an empty one.
  close();
  location.replace('about:blank');
});

queue.addEventListener('change', tell);
tell();
queue.sync();
if (navigator.storage && navigator.storage.persist) navigator.storage.persist();

async function keepAwake() { try { await navigator.wakeLock.request('screen'); } catch { /* low battery, or a browser without it */ } }
document.addEventListener('visibilitychange', () => { if (!document.hidden) keepAwake(); });
keepAwake();

/* The worker keeps all that is needed without a network, also the pictures of choices. */

async function keep() {
  const here = location.pathname;
  await navigator.serviceWorker.register(here + '/worker.js', {scope: here});
  const {active} = await navigator.serviceWorker.ready;
  const answer = await fetch(root + '/surveys/' + encodeURIComponent(survey), {credentials: 'omit'});
  if (!answer.ok) return;
  const {questions, languages} = await answer.json(), choices = questions.flatMap(question => question.choices || []);
  active.postMessage({
    needed: [here + location.search, '/kiosk/kiosk.css', '/kiosk/kiosk.js', '/kiosk/queue.js', '/kiosk/icon.svg', '/widget/echolot.js', '/widget/survey.js', '/widget/logic.js', '/widget/says.js',
      root + '/surveys/' + encodeURIComponent(survey)],
    wanted: ['/widget/texts-en.json', ...languages.map(tag => '/widget/texts-' + tag.split('-')[0] + '.json'), ...choices.map(choice => choice.image).filter(Boolean)]
  });
}
// A kiosk that is shut has nothing to be kept: it looks again by itself.
if (navigator.serviceWorker && document.querySelector('.start')) {
  navigator.serviceWorker.addEventListener('message', ({data}) => { if (data === 'kept') document.body.dataset.kept = ''; });
  keep().catch(() => { /* without a network: what was kept before is used */ });
}
