/* When a survey shows by itself. Evaluated here alone: nobody is told. */
import {guard, on, store} from './page.js';

const DAY = 86400000;

/** Names of the events that were tracked so far. */
export const tracked = [];

const matches = pattern => new RegExp('^' + pattern.replace(/[^\w*]/g, '\\$&').replace(/\*/g, '.*') + '$')
  .test(pattern[0] === '/' ? location.pathname + location.search : location.href);

/** @param show shows the survey and gives its element; null if it didn't */
export function arm(show, {survey, when = 'view', url = '*', share, quarantine, ...options}) {
  const [, kind, what] = /(\S+) *(.*)/.exec(when), name = 'echolot:trigger:' + survey, place = name + ':dice', root = document.documentElement;
  let element, fired;

  const fire = () => {
    if (element?.isConnected || quarantine && Date.now() - store.get(name) < quarantine * DAY || !matches(url)) return;
    if (share != null) {
      // Sticky: a device is always within the share or never.
      const dice = store.get(place) ?? Math.random() * 100;
      store.set(place, dice);
      if (dice >= share) return;
    }
    element = show(survey, options);
  };
  if (quarantine) for (const seen of ['shown', 'closed']) on(seen, of => { if (of.survey === survey) store.set(name, Date.now()); });

  const once = holds => e => { fired ||= holds(e) && !fire(); };
  ({
    view: fire,
    delay: () => setTimeout(fire, what * 1000),
    scroll: () => addEventListener('scroll', once(() => (scrollY + innerHeight) / root.scrollHeight * 100 >= what)),
    time: (seconds = 0) => setInterval(once(() => !document.hidden && ++seconds >= what), 1000),
    exit: () => root.addEventListener('mouseleave', once(e => e.clientY <= 0)),
    click: () => document.addEventListener('click', guard(e => { if (e.target.closest(what)) fire(); })),
    event() {
      if (tracked.includes(what)) fire();
      on('tracked', event => { if (event.name === what) fire(); });
    }
  })[kind]();
}
