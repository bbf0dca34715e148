import {DndContext, KeyboardSensor, PointerSensor, closestCenter, useSensor, useSensors, type DragEndEvent} from '@dnd-kit/core';
import {SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {useCallback, useMemo, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {DragHandle} from '../../../ui/DragHandle';
import {useAnnouncements} from '../useAnnouncements';
import classes from './SortableList.module.css';

interface SortableListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  nameOf: (item: T) => string;
  onMove: (from: number, to: number) => void;
  /** A row; the handle moves it, by pointer or with the space bar and arrows. */
  children: (item: T, index: number, handle: ReactNode) => ReactNode;
  disabled?: boolean;
}

/** A list whose order is changed by drag and drop or by keys. */
export function SortableList<T>({label, items, keyOf, nameOf, onMove, children, disabled}: SortableListProps<T>) {
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: 4}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const ids = useMemo(() => items.map(keyOf), [items, keyOf]);
  const name = useCallback((id: string) => {
    const item = items[ids.indexOf(id)];
    return item === undefined ? id : nameOf(item);
  }, [items, ids, nameOf]);
  const accessibility = useAnnouncements(ids, name);
  const onDragEnd = ({active, over}: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={accessibility} onDragEnd={onDragEnd}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={disabled}>
        <ol className={classes.list} aria-label={label}>
          {items.map((item, index) => (
            <Row key={keyOf(item)} id={keyOf(item)} name={nameOf(item)} disabled={disabled}>
              {handle => children(item, index, handle)}
            </Row>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  id: string;
  name: string;
  disabled?: boolean;
  children: (handle: ReactNode) => ReactNode;
}

function Row({id, name, disabled, children}: RowProps) {
  const {t} = useTranslation('builder');
  const sortable = useSortable({id, disabled});
  const {setNodeRef, transform, transition, isDragging} = sortable;
  return (
    <li ref={setNodeRef} style={{transform: CSS.Translate.toString(transform), transition}} className={classes.row} data-dragging={isDragging || undefined}>
      {children(
        <DragHandle of={sortable} role={t('drag.role')} label={t('drag.handle', {name})} disabled={disabled} />,
      )}
    </li>
  );
}
