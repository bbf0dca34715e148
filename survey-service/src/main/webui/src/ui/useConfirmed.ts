import {useEffect, useState} from 'react';
import {sayFailed} from './undo';

/** How long a second press counts. */
const ASKS_MILLIS = 6_000;

/** For what can't be taken back: the first press of a button asks, the second one does it. */
export function useConfirmed(act: () => Promise<unknown>) {
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!isAsking) return;
    const timer = setTimeout(() => setAsking(false), ASKS_MILLIS);
    return () => clearTimeout(timer);
  }, [isAsking]);
  return {
    isAsking,
    press: () => {
      setAsking(!isAsking);
      if (isAsking) act().catch(sayFailed);
    },
  };
}
