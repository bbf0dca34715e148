import {useSortable} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {ActionIcon, Anchor, Badge, Group, Menu, Paper, Select, Text} from '@mantine/core';
import {IconArrowDown, IconArrowUp, IconChevronRight, IconDots, IconPencil, IconTrash} from '@tabler/icons-react';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {DragHandle} from '../../ui/DragHandle';
import {useFormats} from '../../ui/formats';
import {offerUndo} from '../../ui/undo';
import {useNames} from '../../ui/useNames';
import type {BoardProps} from './Board';
import {EMOTIONS, changeTouchpoint, feel, kindOf, moveTouchpoint, placeOf, removeTouchpoint, type Place, type Touchpoint} from './journey';
import classes from './journeys.module.css';
import {useAsked} from './useAsked';

interface TouchpointCardProps extends BoardProps {
  id: string;
  point: Touchpoint;
  place: Place;
}

/** A touchpoint on the board: where it is, what is asked there, and what a persona feels. */
export function TouchpointCard({id, point, place, persona, onEdit, onOpen, errors, journey}: TouchpointCardProps) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const names = useNames();
  const asked = useAsked();
  const sortable = useSortable({id, disabled: !onEdit});
  const {setNodeRef, transform, transition, isDragging, isOver} = sortable;
  const name = formats.text(point.name) || point.key;
  const kind = kindOf(point);
  const where = [kind && t(`kind.${kind}`), point.channel && names('channel', point.channel), point.owner].filter(Boolean).join(' · ');
  const refused = Object.keys(errors).some(path => path.startsWith(`stages.${place.stage}.touchpoints.${place.at}.`));
  const felt = point.emotions[persona];
  return (
    <Paper
      component="li"
      withBorder
      p="xs"
      ref={setNodeRef}
      className={classes.card}
      style={{transform: CSS.Translate.toString(transform), transition}}
      data-dragging={isDragging || undefined}
      data-over={isOver || undefined}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        {onEdit && (
          <DragHandle of={sortable} role={t('drag.role')} label={t('drag.handle', {name})} />
        )}
        <Text fw={600} size="sm" style={{flexGrow: 1, overflowWrap: 'anywhere', hyphens: 'auto'}} pt={3}>
          {name}
        </Text>
        {onEdit && <CardMenu journey={journey} onEdit={onEdit} onOpen={onOpen} point={point} place={place} name={name} />}
      </Group>
      {where && (
        <Text size="xs" c="dimmed" style={{overflowWrap: 'anywhere'}}>
          {where}
        </Text>
      )}
      {point.surveys.map(attached => {
        const {words, isMissing} = asked(attached);
        return (
          <Text key={attached.survey} size="xs" c={isMissing ? 'var(--mantine-color-error)' : undefined} style={{overflowWrap: 'anywhere'}}>
            {words}
          </Text>
        );
      })}
      {persona &&
        (onEdit ? (
          <Select
            size="xs"
            mt={4}
            aria-label={t('feelingAt', {name})}
            placeholder={t('noFeeling')}
            clearable
            clearButtonProps={{'aria-label': t('clearFeeling', {name})}}
            data={EMOTIONS.map(emotion => ({value: String(emotion), label: t(`emotion.${emotion}`)}))}
            value={felt === undefined ? null : String(felt)}
            onChange={chosen => onEdit(now => changeTouchpoint(now, point.key, one => feel(one, persona, chosen === null ? undefined : Number(chosen))))}
          />
        ) : (
          felt !== undefined && (
            <Badge variant="light" color="gray" mt={4}>
              {t(`emotion.${felt}`)}
            </Badge>
          )
        ))}
      {refused && (
        <Text size="xs" c="var(--mantine-color-error)">
          {t('refused')}
        </Text>
      )}
      <Anchor size="xs" renderRoot={props => <Link {...props} to="/words" search={{touchpoint: point.key}} />} aria-label={t('wordsAt', {name})}>
        {t('words')}
      </Anchor>
    </Paper>
  );
}

interface CardMenuProps extends Pick<BoardProps, 'journey' | 'onOpen'> {
  onEdit: NonNullable<BoardProps['onEdit']>;
  point: Touchpoint;
  place: Place;
  name: string;
}

/** Without any dragging: what can be done with a touchpoint. */
function CardMenu({journey, onEdit, onOpen, point, place, name}: CardMenuProps) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const {stage, at} = place;
  const last = (journey.stages[stage]?.touchpoints.length ?? 0) - 1;
  const move = (to: Place) => onEdit(now => moveTouchpoint(now, point.key, to));
  const remove = () => {
    onEdit(now => removeTouchpoint(now, point.key));
    offerUndo(t('touchpointRemoved', {name}), async () => onEdit(now => putBack(now, point, place)));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more', {name})}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onOpen({touchpoint: point.key})}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} disabled={at === 0} onClick={() => move({stage, at: at - 1})}>
          {t('up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} disabled={at === last} onClick={() => move({stage, at: at + 1})}>
          {t('down')}
        </Menu.Item>
        {journey.stages.map(
          (other, index) =>
            index !== stage && (
              <Menu.Item key={other.key} leftSection={<IconChevronRight size={16} aria-hidden />} onClick={() => move({stage: index, at: other.touchpoints.length})}>
                {t('toStage', {name: formats.text(other.name) || other.key})}
              </Menu.Item>
            ),
        )}
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The touchpoint where it was, if its stage is still there and nobody has put it back. */
function putBack(journey: BoardProps['journey'], point: Touchpoint, {stage, at}: Place) {
  if (placeOf(journey, point.key)) return journey;
  return {
    ...journey,
    stages: journey.stages.map((one, index) => (index === stage ? {...one, touchpoints: one.touchpoints.toSpliced(at, 0, point)} : one)),
  };
}
