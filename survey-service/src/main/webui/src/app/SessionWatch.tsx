import {Suspense, lazy, useEffect, useSyncExternalStore} from 'react';
import {LOGIN_PATH, onSession, sessionState, tellOthers} from './session';

const SessionDialog = lazy(() => import('./SessionDialog'));

/** Shows the way to a new login when the session has ended; in the tab that was opened for it, tells that there is one. */
export function SessionWatch() {
  const ended = useSyncExternalStore(onSession, sessionState) === 'ended';
  useEffect(() => {
    // Loads ahead: without a session, or a connection, it might not come.
    void import('./SessionDialog');
    if (window.location.pathname !== LOGIN_PATH) return;
    tellOthers();
    window.close();
    // Where a browser doesn't let it close.
    window.location.replace('/console/');
  }, []);
  return <Suspense>{ended && <SessionDialog />}</Suspense>;
}
