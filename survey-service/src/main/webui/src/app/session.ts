import {observed} from '../ui/observed';

/** Whether the session is there, or has ended and calls wait for a new login. */
export const session = observed<'open' | 'ended'>('open');

/** No screen: that somebody comes to it after a login tells the other tabs that there is a session. */
export const LOGIN_PATH = '/console/session';

const CHANNEL = 'echolot-session';
const RENEWED = 'renewed';

let renewal: {promise: Promise<void>; done: () => void} | undefined;
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
    session.set('ended');
  }
  return renewal.promise;
}

/** Goes on with all calls that wait. */
export function resume(): void {
  const waiting = renewal;
  renewal = undefined;
  session.set('open');
  waiting?.done();
}

/** Tells the other tabs that there is a session again. */
export function tellOthers(): void {
  tabs.postMessage(RENEWED);
}
