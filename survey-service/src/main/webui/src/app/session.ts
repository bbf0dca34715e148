/** The session: whether it has ended, and who waits for a new login. */

type State = 'open' | 'ended';

/** No screen: that somebody comes to it after a login tells the other tabs that there is a session. */
export const LOGIN_PATH = '/console/session';

const CHANNEL = 'echolot-session';
const RENEWED = 'renewed';

let state: State = 'open';
let renewal: {promise: Promise<void>; done: () => void} | undefined;
const listeners = new Set<() => void>();
const tabs = new BroadcastChannel(CHANNEL);

tabs.onmessage = message => {
  if (message.data === RENEWED) resume();
};

/** Called when a service said that the session has ended: resolves when somebody has logged in again. */
export function renewed(): Promise<void> {
  if (!renewal) {
    let done = () => {};
    const promise = new Promise<void>(resolve => {
      done = resolve;
    });
    renewal = {promise, done};
    change('ended');
  }
  return renewal.promise;
}

/** Goes on with all calls that wait. */
export function resume(): void {
  const waiting = renewal;
  renewal = undefined;
  change('open');
  waiting?.done();
}

/** Tells the other tabs that there is a session again. */
export function tellOthers(): void {
  tabs.postMessage(RENEWED);
}

export function sessionState(): State {
  return state;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(to: State): void {
  state = to;
  listeners.forEach(listener => listener());
}
