import {useSortable} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {ActionIcon, Group, Paper, Text} from '@mantine/core';
import {IconPencil, IconResize, IconTrash} from '@tabler/icons-react';
import {useRef, type KeyboardEvent, type PointerEvent} from 'react';
import {useTranslation} from 'react-i18next';
import {DragHandle} from '../../ui/DragHandle';
import classes from './dashboard.module.css';
import type {PlacedTile} from './draft';
import type {Tile} from './queries';
import {TileBody} from './TileBody';
import {useTitle} from './useTitle';

/** A tile that is looked at. */
export function StillTile({tile}: {tile: Tile}) {
  const {title, about} = useTitle()(tile);
  return (
    <Paper withBorder p="md" component="section" aria-label={title} className={classes.tile} data-width={tile.width} data-height={tile.height}>
      <Heading title={title} about={about} />
      {/* Long ones are scrolled by the keyboard, too. */}
      <div className={classes.body} tabIndex={0} role="group" aria-label={title}>
        <TileBody tile={tile} />
      </div>
    </Paper>
  );
}

function Heading({title, about}: {title: string; about: string}) {
  return (
    <div style={{minWidth: 0}}>
      <Text component="h2" fw={600} size="sm" m={0}>
        {title}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {about}
      </Text>
    </div>
  );
}

interface TileFrameProps {
  tile: PlacedTile;
  onResize: (width: number, height: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** A tile that can be moved, resized, changed and taken away, each by pointer and by keyboard. */
export function TileFrame({tile, onResize, onEdit, onRemove}: TileFrameProps) {
  const {t} = useTranslation('dashboard');
  const {title, about} = useTitle()(tile);
  const sortable = useSortable({id: tile.id});
  const {setNodeRef, transform, transition, isDragging} = sortable;
  const box = useRef<HTMLElement>(null);
  const {width = 1, height = 1} = tile;
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={title}
      ref={(node: HTMLElement | null) => {
        setNodeRef(node);
        box.current = node;
      }}
      className={classes.tile}
      data-width={width}
      data-height={height}
      data-dragging={isDragging || undefined}
      style={{transform: CSS.Translate.toString(transform), transition}}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <DragHandle of={sortable} label={t('move', {title})} size={18} />
        <div style={{flex: 1, minWidth: 0}}>
          <Heading title={title} about={about} />
        </div>
        <ActionIcon variant="subtle" color="gray" onClick={onEdit} aria-label={t('edit', {title})}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={t('remove', {title})}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes.body} inert>
        <TileBody tile={tile} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.corner}
        aria-label={t('resize', {title, width, height})}
        onKeyDown={event => byKey(event, width, height, onResize)}
        onPointerDown={event => byPointer(event, box.current, width, height, onResize)}
      >
        <IconResize size={14} aria-hidden />
      </ActionIcon>
    </Paper>
  );
}

const STEPS: Record<string, [number, number]> = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};

function byKey(event: KeyboardEvent, width: number, height: number, onResize: TileFrameProps['onResize']) {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  onResize(width + step[0], height + step[1]);
}

/** Follows the pointer in steps of a column and a row. */
function byPointer(event: PointerEvent<HTMLElement>, box: HTMLElement | null, width: number, height: number, onResize: TileFrameProps['onResize']) {
  if (!box) return;
  event.preventDefault();
  const corner = event.currentTarget;
  const {left, top, width: columns, height: rows} = box.getBoundingClientRect();
  const move = (moved: globalThis.PointerEvent) => onResize((width * (moved.clientX - left)) / columns, (height * (moved.clientY - top)) / rows);
  const stop = () => {
    corner.removeEventListener('pointermove', move);
    corner.removeEventListener('pointerup', stop);
    corner.removeEventListener('pointercancel', stop);
  };
  corner.setPointerCapture(event.pointerId);
  corner.addEventListener('pointermove', move);
  corner.addEventListener('pointerup', stop);
  corner.addEventListener('pointercancel', stop);
}
