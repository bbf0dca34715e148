import {useThrottledCallback} from '@mantine/hooks';
import {useQueryClient} from '@tanstack/react-query';
import {useEffect, useState} from 'react';

/** Not oftener, however many answers come in. */
const PAUSE_MILLIS = 2_000;
const AGAIN_MILLIS = 5_000;

/** Asks for scores and texts anew whenever some have changed; tells whether there is a connection for that. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const refresh = useThrottledCallback(() => {
    void queries.invalidateQueries({queryKey: ['scores']});
    void queries.invalidateQueries({queryKey: ['words']});
  }, PAUSE_MILLIS);
  useEffect(() => {
    let events: EventSource;
    let retry: ReturnType<typeof setTimeout>;
    let first: ReturnType<typeof setTimeout>;
    let wasOpen = false;
    const follow = () => {
      events = new EventSource('/console/api/metrics/v1/live');
      events.onopen = () => {
        setOpen(true);
        // What came while there was no connection wasn't told; at first most of it is just being asked for.
        if (wasOpen) refresh();
        else first = setTimeout(refresh, PAUSE_MILLIS);
        wasOpen = true;
      };
      events.addEventListener('scores', refresh);
      events.onerror = () => {
        setOpen(false);
        // A refused connection isn't tried again by the browser.
        if (events.readyState === EventSource.CLOSED) retry = setTimeout(follow, AGAIN_MILLIS);
      };
    };
    follow();
    return () => {
      clearTimeout(retry);
      clearTimeout(first);
      events.close();
    };
  }, [refresh]);
  return isOpen;
}
