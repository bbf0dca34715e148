import {useLocalStorage} from '@mantine/hooks';

const KEY = 'echolot-single-keys';

/** Whether shortcuts of a single key work: they can be in the way of those who speak to their computer (WCAG 2.1.4). */
export function useKeysOn(): boolean {
  return useSingleKeys()[0];
}

export function useSingleKeys() {
  return useLocalStorage({key: KEY, defaultValue: true, getInitialValueInEffect: false});
}

/** What is shown to those who ask for it: the keys and the words for what they do. */
export const SHORTCUTS = [
  {keys: ['mod', 'K'], does: 'shortcuts.palette'},
  {keys: ['?'], does: 'shortcuts.help'},
  {keys: ['/'], does: 'shortcuts.search'},
  {keys: ['mod', 'S'], does: 'shortcuts.save'},
  {keys: ['mod', 'Z'], does: 'shortcuts.undo'},
  {keys: ['mod', 'shift', 'Z'], does: 'shortcuts.redo'},
] as const;
