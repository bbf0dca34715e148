import {useHotkeys} from '@mantine/hooks';
import {useRef} from 'react';
import {useKeysOn} from '../app/shortcuts';

/** For a screen's search field: the key / leads to it. */
export function useSearchKey() {
  const field = useRef<HTMLInputElement>(null);
  const on = useKeysOn();
  useHotkeys(on ? [['/', () => field.current?.focus()]] : []);
  return field;
}
