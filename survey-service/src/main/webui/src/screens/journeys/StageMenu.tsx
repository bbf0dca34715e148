import {ActionIcon, Menu} from '@mantine/core';
import {IconArrowLeft, IconArrowRight, IconDots, IconPencil, IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {offerUndo} from '../../ui/undo';
import type {BoardProps} from './Board';
import {moveStage, removeStage, type Stage} from './journey';

interface StageMenuProps extends Pick<BoardProps, 'journey' | 'onOpen'> {
  onEdit: NonNullable<BoardProps['onEdit']>;
  stage: Stage;
  index: number;
  name: string;
}

/** What can be done with a stage. */
export function StageMenu({journey, onEdit, onOpen, stage, index, name}: StageMenuProps) {
  const {t} = useTranslation('journeys');
  const last = journey.stages.length - 1;
  const remove = () => {
    onEdit(now => removeStage(now, stage.key));
    offerUndo(t('stageRemoved', {name}), async () =>
      onEdit(now =>
        now.stages.some(({key}) => key === stage.key) ? now : {...now, stages: now.stages.toSpliced(Math.min(index, now.stages.length), 0, stage)},
      ),
    );
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more', {name})}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onOpen({stage: stage.key})}>
          {t('rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowLeft size={16} aria-hidden />} disabled={index === 0} onClick={() => onEdit(now => moveStage(now, stage.key, index - 1))}>
          {t('earlier')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowRight size={16} aria-hidden />} disabled={index === last} onClick={() => onEdit(now => moveStage(now, stage.key, index + 1))}>
          {t('later')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
