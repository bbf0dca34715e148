import {useDebouncedCallback} from '@mantine/hooks';
import {useEffect, useRef, useState, type ChangeEvent} from 'react';
import {takenOver} from './takenOver';

const PAUSE_MILLIS = 250;

/**
 * Of a text field whose value is taken over once the one who types pauses or leaves it; follows the value when it changes
 * elsewhere. What was typed while it was taken over stays.
 */
export function useDelayed(value: string, take: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  /** What was handed on and hasn't come back as the value yet. */
  const onTheWay = useRef<string[]>([]);
  const later = useDebouncedCallback((now: string) => {
    onTheWay.current.push(now.trim());
    take(now);
  }, PAUSE_MILLIS);
  useEffect(() => {
    const {isOwn, left} = takenOver(onTheWay.current, value);
    onTheWay.current = left;
    if (isOwn) return;
    later.cancel();
    setTyped(value);
  }, [value, later]);
  return {
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.currentTarget.value);
      later(event.currentTarget.value);
    },
    // Else what was typed would undo what is pressed next.
    onBlur: () => later.flush(),
  };
}
