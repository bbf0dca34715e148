/* Where the visitor is, also on a page that changes its address without loading. */
const {emit} = window.echolot.core, LOOK = 500;

/** The address that the page named itself; '' for the window's. */
let named = '', seen = location.href, last = seen;

const here = () => named || location.href;

/** Whether the pattern fits the address: from / on it is the path with its query, else the whole; * stands for anything. */
export function matches(pattern) {
  const {href, pathname, search} = new URL(here());
  const literal = pattern.replace(/[^\w*]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp('^' + literal + '$').test(pattern[0] === '/' ? pathname + search : href);
}

/** The visitor is on another page now: at `url`, or where the window says. */
function page(url) {
  named = url ? new URL(url, location.href).href : '';
  if (here() === last) return;
  last = here();
  emit('page', {url: last});
}

function look() {
  if (seen === location.href) return;
  seen = location.href;
  page();
}

// Browsers without the Navigation API tell of pushState to nobody.
window.navigation?.addEventListener('currententrychange', look);
setInterval(look, LOOK);
window.echolot.on('moved', ({url}) => page(url));
