import {LoggedOut, read, Refused} from './api.js';
import {ask, element, problem} from './dom.js';
import {showJourneys} from './journeys.js';
import {showMap} from './map.js';
import {language, text} from './texts.js';
import {showTheme, showThemes} from './themes.js';

const PAGES = [[/^#\/journeys\/([a-z0-9_-]+)$/, showMap], [/^#\/themes\/([\w-]+)$/, showTheme], [/^#\/themes$/, showThemes], [/^/, showJourneys]];

/**
 * What pages share: who is asking, what to do about trouble, and whether leaving would lose anything.
 * `dirty` and `leave` are the page's that is shown.
 */
const studio = {me: null, dirty: () => false, leave: () => {}, fail};
let shown;

function fail(error) {
  if (error instanceof LoggedOut) {
    if (!studio.dirty()) {
      location.reload();
    } else {
      problem(text('loggedOut'), element('a', {href: '/studio/', target: '_blank'}, text('loginAgain')), text('thenSave'));
    }
  } else if (error instanceof Refused) {
    const list = error.violations.map(each => element('li', {}, `${each.field}: ${each.message}`));
    if (list.length) problem(text('invalid'), element('ul', {}, ...list));
    else problem(error.status === 404 ? text('notFound') : text('refused', {detail: error.message}));
  } else {
    problem(text('trouble'));
  }
}

async function show() {
  if (location.hash === shown) return;
  if (studio.dirty()) {
    const wanted = location.hash;
    history.replaceState(null, '', shown);
    if (!await ask(text('leave'), text('discard'))) return;
    history.pushState(null, '', wanted);
  }
  studio.leave();
  studio.dirty = () => false;
  studio.leave = () => {};
  shown = location.hash;
  problem('');
  const main = document.getElementById('main');
  main.replaceChildren();
  for (const link of document.querySelectorAll('nav a')) {
    const here = shown.startsWith(link.getAttribute('href')) || !shown && link.getAttribute('href') === '#/journeys';
    link.toggleAttribute('aria-current', here);
    if (here) link.setAttribute('aria-current', 'page');
  }
  const [path, page] = PAGES.find(([pattern]) => pattern.test(shown));
  try {
    await page(main, studio, ...(path.exec(shown) || []).slice(1));
    main.focus({preventScroll: true});
    scrollTo(0, 0);
  } catch (e) {
    fail(e);
  }
}

async function begin() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  studio.me = (await read('/v1/me')).value;
  studio.admin = studio.me.roles.includes('admin');
  document.getElementById('who').textContent = `${studio.me.name} · ${studio.me.tenant}`;
  addEventListener('hashchange', show);
  addEventListener('beforeunload', event => { if (studio.dirty()) event.preventDefault(); });
  await show();
}

begin().catch(fail);
