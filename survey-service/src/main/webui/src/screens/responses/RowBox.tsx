import {Checkbox} from '@mantine/core';
import {useSyncExternalStore} from 'react';
import type {Selection} from './selection';

/** What is selected, and what a box does with its row. */
export interface Choosing {
  selection: Selection;
  onSelect: (id: string, isSelected: boolean, isRange: boolean) => void;
}

/** The box by which a row is selected. */
export function RowBox({id, label, choosing: {selection, onSelect}}: {id: string; label: string; choosing: Choosing}) {
  const isChosen = useSyncExternalStore(selection.listen, () => selection.chosen().has(id));
  return (
    <Checkbox
      aria-label={label}
      checked={isChosen}
      onChange={event => onSelect(id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)}
    />
  );
}
