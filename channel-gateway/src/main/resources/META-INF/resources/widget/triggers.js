/* When a survey shows by itself. Evaluated here alone: nobody is told. */
import {guard, store} from './base.js';

const DAY = 86400000;

const matches = (pattern, place) => !pattern || pattern.split(' ').some(one =>
  new RegExp('^' + one.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*') + '$')
    .test(one.startsWith('/') ? place.pathname + place.search : place.href));

/** Sticky: a device is always within the share or never. */
function within(share, name) {
  if (share == null) return true;
  let dice = store.get('localStorage', name);
  if (dice === null) store.set('localStorage', name, dice = Math.random() * 100);
  return dice < Number(share);
}

/** @param passed names of events that were tracked before */
export function start(triggers, passed) { triggers.forEach(guard(trigger => arm(trigger, passed))); }

function arm({survey, when = 'view', url, share, quarantine, ...options}, passed) {
  const {echolot} = window, [, kind, what] = /^(\S+)\s*(.*)$/.exec(when), number = Number(what);
  const mine = 'echolot:trigger:' + survey;
  let element, open = false;
  const seen = () => { if (quarantine) store.set('localStorage', mine + ':seen', Date.now()); };
  const fire = guard(() => {
    if (open || !matches(url, location) || !within(share, mine + ':dice')) return;
    if (quarantine && Date.now() - store.get('localStorage', mine + ':seen') < quarantine * DAY) return;
    element = echolot.show(survey, options);
    open = !!element && element.isConnected;
  });
  echolot.on('shown', detail => { if (detail.element === element) seen(); });
  echolot.on('closed', detail => { if (detail.survey === survey) { open = false; seen(); } });

  /** Until the first time that it holds. */
  const once = (target, event, holds) => target.addEventListener(event, function check(e) {
    if (holds(e)) { target.removeEventListener(event, check); fire(); }
  }, {passive: true});

  const starts = {
    view: fire,
    delay: () => setTimeout(fire, number * 1000),
    scroll() {
      const far = () => (scrollY + innerHeight) / document.documentElement.scrollHeight * 100 >= number;
      once(window, 'scroll', far);
    },
    time() {
      let seconds = 0;
      const timer = setInterval(() => {
        if (!document.hidden && ++seconds >= number) { clearInterval(timer); fire(); }
      }, 1000);
    },
    exit: () => once(document.documentElement, 'mouseleave', e => e.clientY <= 0),
    click: () => document.addEventListener('click', guard(e => { if (e.target.closest && e.target.closest(what)) fire(); })),
    event() {
      if (passed.includes(what)) fire();
      echolot.on('tracked', ({name}) => { if (name === what) fire(); });
    }
  };
  if (!starts[kind]) throw new Error('No such trigger: ' + when);
  starts[kind]();
}
