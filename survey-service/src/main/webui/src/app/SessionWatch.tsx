import {Suspense, lazy, useEffect} from 'react';
import {useObserved} from '../ui/observed';
import {LOGIN_PATH, session, tellOthers} from './session';

const SessionDialog = lazy(() => import('./SessionDialog'));

/** Shows the way to a new login when the session has ended; in the tab that was opened for it, tells that there is one. */
export function SessionWatch() {
  const ended = useObserved(session) === 'ended';
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
