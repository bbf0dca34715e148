/* When a survey shows by itself. Evaluated here alone: nobody is told. Comes with the first trigger. */
import {matches} from './address.js';

const {core, on} = window.echolot, {guard, own, store, tracked} = core, DAY = 86400000;

function listen(target, type, listener) {
  const heard = guard(listener);
  target.addEventListener(type, heard);
  return () => target.removeEventListener(type, heard);
}

/** The same until the listener says that it is over. */
function once(target, type, listener) {
  const stop = listen(target, type, event => {
    if (listener(event)) stop();
  });
  return stop;
}

const number = what => what > 0 || what === '0';
const some = what => !!what;
const none = what => !what;

/**
 * What starts a survey: whether what stands behind its word can be, and how to wait for it, which gives what ends the waiting.
 *
 * @type {Record<string, [(what: any) => boolean, (fire: () => void, what: any) => (() => void) | void]>}
 */
const STARTS = {
  view: [none, fire => fire()],
  delay: [number, (fire, what) => {
    const timer = setTimeout(fire, what * 1000);
    return () => clearTimeout(timer);
  }],
  time: [number, (fire, what) => {
    let seconds = 0;
    const timer = setInterval(() => {
      if (document.hidden || ++seconds < what) return;
      clearInterval(timer);
      fire();
    }, 1000);
    return () => clearInterval(timer);
  }],
  scroll: [number, (fire, what) => once(window, 'scroll', () => {
    const seen = (scrollY + innerHeight) / document.documentElement.scrollHeight * 100 >= what;
    if (seen) fire();
    return seen;
  })],
  exit: [none, fire => once(document.documentElement, 'mouseleave', ({clientY}) => {
    const leaves = clientY <= 0;
    if (leaves) fire();
    return leaves;
  })],
  click: [what => what && document.createDocumentFragment().querySelector(what) === null, (fire, what) => listen(document, 'click', ({target}) => {
    if (target.closest(what)) fire();
  })],
  event: [some, (fire, what) => on('tracked', ({name}) => {
    if (name === what) fire();
  })]
};

function start(kind, what) {
  try {
    const [fits, wait] = STARTS[kind];
    return fits(what) && wait;
  } catch {
    return null;
  }
}

/**
 * Shows the survey when it is time, as long as the page is at the trigger's `url`; where the page goes on, what was shown goes.
 *
 * @param show shows the survey and gives its element; nothing if it didn't
 * @param close closes such an element
 */
core.triggers = (show, close, trigger) => {
  if (!trigger?.survey) return core.say('needs', {call: 'triggers'});
  const {survey, when = 'view', url, share, quarantine, ...options} = trigger;
  const [, kind, what] = /(\S*) *(.*)/.exec(when), name = 'echolot:trigger:' + survey, wait = start(kind, what);
  if (!wait) return core.say('trigger', {when, survey});
  let element, stop;

  /** Sticky: a device is always within the share or never. */
  function shares() {
    const place = name + ':dice', dice = store.get(place) ?? Math.random() * 100;
    store.set(place, dice);
    return dice < share;
  }

  function fire() {
    const rests = quarantine && Date.now() - own.rest(name) < quarantine * DAY;
    if (element?.isConnected || rests || share != null && !shares()) return;
    element = show(survey, options);
  }

  function follow() {
    const here = !url || matches(url);
    if (here && !stop) {
      stop = wait(guard(fire), what) || (() => {});
    } else if (!here && stop) {
      stop();
      stop = null;
      if (element) close(element);
    }
  }

  if (quarantine) {
    for (const seen of /** @type {('shown' | 'closed')[]} */ (['shown', 'closed'])) {
      on(seen, of => {
        if (of.survey === survey) own.set(name, Date.now());
      });
    }
  }
  follow();
  if (stop && kind === 'event' && tracked.includes(what)) fire();
  if (url) on('page', guard(follow));
};
