/* What lies over the page: above all else in it, and reachable also while the page shows a dialog of its own. */

/** The page's modal dialog, which makes all that isn't in it inert; nothing if there is none. */
const modal = () => [...document.querySelectorAll('dialog:modal')].pop();

/**
 * Keeps a card above the page (top layer), within the page's modal dialog if there is one.
 *
 * @param host the survey's element, which goes there and comes back
 * @param card what is shown in it
 * @returns what ends it
 */
export function float(host, card) {
  const home = host.parentNode;
  let ended = false;

  function raise() {
    // Where browsers have no popovers yet, z-index has to do.
    if (!card.showPopover) return;
    card.popover = 'manual';
    if (card.matches(':popover-open')) card.hidePopover();
    card.showPopover();
  }

  function settle() {
    const place = modal() || (home.isConnected ? home : document.body);
    if (ended || host.parentNode === place && host.isConnected) return;
    // Keeps the focus, where browsers know how.
    if (place.moveBefore && host.isConnected) place.moveBefore(host, null);
    else place.append(host);
    raise();
  }

  const observer = new MutationObserver(settle);
  observer.observe(document, {subtree: true, attributeFilter: ['open']});
  // The dialog that it stood in was taken out of the page, and the survey with it. Who takes out the survey itself wants that.
  host.parted = () => queueMicrotask(() => {
    if (host.isConnected) return;
    if (host.parentNode) settle();
    else end();
  });

  function end() {
    ended = true;
    observer.disconnect();
  }

  settle();
  raise();
  return end;
}

/**
 * Keeps the page behind a dialog from scrolling.
 *
 * @returns what ends it
 */
export function still() {
  const {style} = document.documentElement, {overflow} = style;
  style.overflow = 'hidden';
  return () => {
    style.overflow = overflow;
  };
}
