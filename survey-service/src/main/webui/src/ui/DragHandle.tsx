import type {useSortable} from '@dnd-kit/sortable';
import {ActionIcon} from '@mantine/core';
import {IconGripVertical} from '@tabler/icons-react';
import classes from './DragHandle.module.css';

interface DragHandleProps {
  of: Pick<ReturnType<typeof useSortable>, 'attributes' | 'listeners' | 'setActivatorNodeRef'>;
  /** What it drags. */
  label: string;
  /** What it is, for screen readers, if not a button that sorts. */
  role?: string;
  size?: number;
  disabled?: boolean;
}

/** By which something is dragged, or moved by keys. */
export function DragHandle({of: {attributes, listeners, setActivatorNodeRef}, label, role, size = 16, disabled}: DragHandleProps) {
  return (
    <ActionIcon
      ref={setActivatorNodeRef}
      variant="subtle"
      color="gray"
      className={classes.handle}
      {...attributes}
      {...listeners}
      disabled={disabled}
      aria-roledescription={role ?? attributes['aria-roledescription']}
      aria-label={label}
    >
      <IconGripVertical size={size} aria-hidden />
    </ActionIcon>
  );
}
