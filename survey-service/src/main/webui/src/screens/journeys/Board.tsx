import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useDroppable,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import {SortableContext, rectSortingStrategy, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {Group, Text, Title} from '@mantine/core';
import type {CSSProperties, ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {DragHandle} from '../../ui/DragHandle';
import {useFormats} from '../../ui/formats';
import {AddField} from './AddField';
import {addTouchpoint, moveStage, moveTouchpoint, placeOf, touchpointsOf, type Journey, type Place, type Stage} from './journey';
import classes from './journeys.module.css';
import {StageMenu} from './StageMenu';
import {TouchpointCard} from './TouchpointCard';

export interface BoardProps {
  journey: Journey;
  /** The key of the persona whose feelings are shown; empty for nobody's. */
  persona: string;
  /** Not given to who only looks. */
  onEdit?: (change: (journey: Journey) => Journey, mark?: string) => void;
  /** Opens a stage or a touchpoint. */
  onOpen: (what: {stage?: string; touchpoint?: string}) => void;
  /** By what it was refused, by its path. */
  errors: Record<string, string>;
  /** Above the stages, as wide as they are. */
  curve?: ReactNode;
}

type Kind = 'stage' | 'point' | 'end';
const idOf = (kind: Kind, key: string) => `${kind}:${key}`;
const kindOfId = (id: UniqueIdentifier) => String(id).split(':')[0] as Kind;
const keyOfId = (id: UniqueIdentifier) => String(id).slice(String(id).indexOf(':') + 1);

/** Stages are dropped among stages, touchpoints among touchpoints or at a stage's end. */
const amongTheirLike: CollisionDetection = args => {
  const isStage = kindOfId(args.active.id) === 'stage';
  return closestCenter({...args, droppableContainers: args.droppableContainers.filter(({id}) => (kindOfId(id) === 'stage') === isStage)});
};

/** Stages as columns with their touchpoints; both are moved by drag and drop, by keys, or by their menus. */
export function Board(props: BoardProps) {
  const {journey, onEdit, curve} = props;
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: 4}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const name = (id: UniqueIdentifier) => {
    const key = keyOfId(id);
    const found = kindOfId(id) === 'stage' ? journey.stages.find(stage => stage.key === key) : touchpointsOf(journey).find(point => point.key === key);
    return formats.text(found?.name) || key;
  };
  const says = (words: 'over' | 'dropped', moved: UniqueIdentifier, over: UniqueIdentifier) => {
    if (kindOfId(moved) === 'stage') {
      return t(`drag.${words}Stage`, {name: name(moved), position: journey.stages.findIndex(stage => stage.key === keyOfId(over)) + 1});
    }
    const place = placeAt(journey, over);
    return t(`drag.${words}`, {name: name(moved), stage: formats.text(journey.stages[place.stage]?.name), position: place.at + 1});
  };
  const announcements: Announcements = {
    onDragStart: ({active}) => t('drag.lifted', {name: name(active.id)}),
    onDragOver: ({active, over}) => (over ? says('over', active.id, over.id) : undefined),
    onDragEnd: ({active, over}) => says('dropped', active.id, over?.id ?? active.id),
    onDragCancel: ({active}) => t('drag.cancelled', {name: name(active.id)}),
  };
  const onDragEnd = ({active, over}: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    const key = keyOfId(active.id);
    if (kindOfId(active.id) === 'stage') {
      onEdit?.(now => moveStage(now, key, now.stages.findIndex(stage => stage.key === keyOfId(over.id))));
    } else {
      onEdit?.(now => moveTouchpoint(now, key, placeAt(now, over.id)));
    }
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={amongTheirLike}
      accessibility={{announcements, screenReaderInstructions: {draggable: t('drag.how')}}}
      onDragEnd={onDragEnd}
    >
      <div className={classes.scroller} role="region" aria-label={t('board')} tabIndex={0}>
        <div className={classes.way} style={{'--stages': Math.max(1, journey.stages.length)} as CSSProperties}>
          {curve}
          <SortableContext items={journey.stages.map(({key}) => idOf('stage', key))} strategy={rectSortingStrategy} disabled={!onEdit}>
            <ol className={classes.board} aria-label={t('stages')}>
              {journey.stages.map((stage, index) => (
                <Column key={stage.key} {...props} stage={stage} index={index} />
              ))}
            </ol>
          </SortableContext>
        </div>
      </div>
    </DndContext>
  );
}

/** Where something dropped there comes to stand. */
function placeAt(journey: Journey, over: UniqueIdentifier): Place {
  if (kindOfId(over) === 'point') return placeOf(journey, keyOfId(over)) ?? {stage: -1, at: 0};
  const stage = journey.stages.findIndex(({key}) => key === keyOfId(over));
  return {stage, at: journey.stages[stage]?.touchpoints.length ?? 0};
}

function Column({stage, index, ...board}: BoardProps & {stage: Stage; index: number}) {
  const {t, i18n} = useTranslation('journeys');
  const formats = useFormats();
  const {onEdit} = board;
  const name = formats.text(stage.name) || stage.key;
  const sortable = useSortable({id: idOf('stage', stage.key), disabled: !onEdit});
  const {setNodeRef, transform, transition, isDragging} = sortable;
  const end = useDroppable({id: idOf('end', stage.key), disabled: !onEdit});
  return (
    <li
      ref={setNodeRef}
      className={classes.stage}
      style={{transform: CSS.Translate.toString(transform), transition}}
      data-dragging={isDragging || undefined}
      data-over={end.isOver || undefined}
    >
      <Group gap={4} wrap="nowrap" mb="xs">
        {onEdit && (
          <DragHandle of={sortable} role={t('drag.role')} label={t('drag.handle', {name})} size={18} />
        )}
        <Title order={2} size="h5" style={{flexGrow: 1, overflowWrap: 'anywhere'}}>
          {name}
        </Title>
        {onEdit && <StageMenu {...board} onEdit={onEdit} stage={stage} index={index} name={name} />}
      </Group>
      <SortableContext items={stage.touchpoints.map(({key}) => idOf('point', key))} strategy={verticalListSortingStrategy} disabled={!onEdit}>
        <ol className={classes.points} aria-label={t('touchpointsOf', {name})}>
          {stage.touchpoints.map((point, at) => (
            <TouchpointCard key={point.key} {...board} id={idOf('point', point.key)} point={point} place={{stage: index, at}} />
          ))}
        </ol>
      </SortableContext>
      {stage.touchpoints.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noTouchpoints')}
        </Text>
      )}
      {onEdit && (
        <div ref={end.setNodeRef}>
          <AddField label={t('addTouchpointTo', {name})} placeholder={t('addTouchpoint')} onAdd={words => onEdit(now => addTouchpoint(now, stage.key, words, i18n.language))} />
        </div>
      )}
    </li>
  );
}
