import {Checkbox} from '@mantine/core';
import {useSyncExternalStore} from 'react';
import type {Observed} from '../../ui/observed';

/** Which rows are selected, and what a box does with its own. Each box follows its row alone, so that a choice draws nothing else of the table anew. */
export interface Choosing {
  selection: Observed<ReadonlySet<string>>;
  onSelect: (id: string, isSelected: boolean, isRange: boolean) => void;
}

/** The box by which a row is selected. */
export function RowBox({id, label, choosing: {selection, onSelect}}: {id: string; label: string; choosing: Choosing}) {
  const isChosen = useSyncExternalStore(selection.listen, () => selection.now().has(id));
  return (
    <Checkbox
      aria-label={label}
      checked={isChosen}
      onChange={event => onSelect(id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)}
    />
  );
}
