/* When a survey shows by itself. Evaluated here alone: nobody is told. */

const DAY = 86400000;

const matches = pattern => new RegExp('^' + pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*') + '$')
  .test(pattern[0] === '/' ? location.pathname + location.search : location.href);

/** @param passed names of the events that were tracked before */
export function arm({survey, when = 'view', url, share, quarantine, ...options}, api, {guard, store}, passed) {
  const [, kind, what] = /^(\S+)\s*(.*)$/.exec(when), number = Number(what), name = 'echolot:trigger:' + survey;
  let element, fired;

  /** Sticky: a device is always within the share or never. */
  const within = () => {
    const place = name + ':dice', dice = store.get(place) ?? Math.random() * 100;
    store.set(place, dice);
    return dice < share;
  };
  const fire = () => {
    const free = !(element && element.isConnected) && !(quarantine && Date.now() - store.get(name) < quarantine * DAY);
    if (free && (!url || matches(url)) && (share == null || within())) element = api.show(survey, options);
  };
  for (const seen of ['shown', 'closed']) api.on(seen, of => { if (quarantine && of.survey === survey) store.set(name, Date.now()); });

  const once = holds => e => { if (!fired && holds(e)) { fired = true; fire(); } };
  const root = document.documentElement;
  ({
    view: fire,
    delay: () => setTimeout(fire, number * 1000),
    scroll: () => window.addEventListener('scroll', once(() => (scrollY + innerHeight) / root.scrollHeight * 100 >= number)),
    time: (seconds = 0) => setInterval(once(() => !document.hidden && ++seconds >= number), 1000),
    exit: () => root.addEventListener('mouseleave', once(e => e.clientY <= 0)),
    click: () => document.addEventListener('click', guard(e => { if (e.target.closest(what)) fire(); })),
    event() {
      if (passed.includes(what)) fire();
      api.on('tracked', tracked => { if (tracked.name === what) fire(); });
    }
  })[kind]();
}
