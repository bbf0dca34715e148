import {DndContext, KeyboardSensor, PointerSensor, closestCenter, useSensor, useSensors, type Announcements, type DragEndEvent} from '@dnd-kit/core';
import {SortableContext, rectSortingStrategy, sortableKeyboardCoordinates} from '@dnd-kit/sortable';
import {Button, Group, Switch, TextInput} from '@mantine/core';
import {IconPlus} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {offerUndo} from '../../ui/undo';
import classes from './dashboard.module.css';
import {MOST_TILES, add, change, move, remove, resize, restore, type Draft} from './draft';
import {TileForm} from './TileForm';
import {TileFrame} from './TileFrame';
import {useTitle} from './useTitle';

interface EditorProps {
  draft: Draft;
  /** By what a field was refused, by its path. */
  errors: Record<string, string>;
  onChange: (change: (draft: Draft) => Draft) => void;
}

/** A dashboard's tiles while they are changed. */
export function Editor({draft, errors, onChange}: EditorProps) {
  const {t} = useTranslation('dashboard');
  const titled = useTitle();
  const [form, setForm] = useState<string>();
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: 4}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const edited = draft.tiles.find(({id}) => id === form);
  const named = (id: string | number) => titled(draft.tiles.find(tile => tile.id === id) ?? {}).title;
  const place = (id: string | number) => draft.tiles.findIndex(tile => tile.id === id) + 1;
  const announcements: Announcements = {
    onDragStart: ({active}) => t('said.start', {title: named(active.id), place: place(active.id), count: draft.tiles.length}),
    onDragOver: ({active, over}) => (over ? t('said.over', {title: named(active.id), place: place(over.id), count: draft.tiles.length}) : undefined),
    onDragEnd: ({active, over}) => t('said.end', {title: named(active.id), place: place(over?.id ?? active.id), count: draft.tiles.length}),
    onDragCancel: ({active}) => t('said.cancel', {title: named(active.id)}),
  };
  const takeAway = (id: string) => {
    const index = draft.tiles.findIndex(tile => tile.id === id);
    const tile = draft.tiles[index];
    if (!tile) return;
    onChange(current => remove(current, id));
    offerUndo(t('removed', {title: titled(tile).title}), async () => onChange(current => restore(current, tile, index)));
  };
  return (
    <>
      <Group align="flex-end">
        <TextInput
          label={t('name')}
          required
          maxLength={100}
          w="min(22rem, 100%)"
          value={draft.name}
          error={errors.name}
          onChange={event => {
            const name = event.currentTarget.value;
            onChange(current => ({...current, name}));
          }}
        />
        <Switch
          label={t('share')}
          mb={8}
          checked={draft.shared}
          onChange={event => {
            const shared = event.currentTarget.checked;
            onChange(current => ({...current, shared}));
          }}
        />
        <Button leftSection={<IconPlus size={18} aria-hidden />} variant="light" disabled={draft.tiles.length >= MOST_TILES} onClick={() => setForm('new')}>
          {t('add')}
        </Button>
      </Group>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{announcements, screenReaderInstructions: {draggable: t('said.how')}}}
        onDragEnd={({active, over}: DragEndEvent) => over && onChange(current => move(current, String(active.id), String(over.id)))}
      >
        <SortableContext items={draft.tiles.map(({id}) => id)} strategy={rectSortingStrategy}>
          <div className={classes.grid}>
            {draft.tiles.map(tile => (
              <TileFrame
                key={tile.id}
                tile={tile}
                onResize={(width, height) => onChange(current => resize(current, tile.id, width, height))}
                onEdit={() => setForm(tile.id)}
                onRemove={() => takeAway(tile.id)}
              />
            ))}
          </div>
        </SortableContext>
      </DndContext>
      {form !== undefined && (
        <TileForm
          tile={edited}
          onClose={() => setForm(undefined)}
          onDone={tile => {
            onChange(current => (edited ? change(current, edited.id, tile) : add(current, tile)));
            setForm(undefined);
          }}
        />
      )}
    </>
  );
}
