import {ActionIcon, Tooltip} from '@mantine/core';
import {IconArrowBackUp, IconArrowForwardUp} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';

interface UndoRedoProps {
  of: {canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void};
}

/** Takes the last step back, or makes it again. */
export function UndoRedo({of}: UndoRedoProps) {
  const {t} = useTranslation(['forms', 'shell']);
  return (
    <>
      <Tooltip label={`${t('undo')} (${t('shell:key.control')} Z)`}>
        <ActionIcon variant="default" size="lg" aria-label={t('undo')} disabled={!of.canUndo} onClick={of.undo}>
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('redo')} (${t('shell:key.control')} ⇧ Z)`}>
        <ActionIcon variant="default" size="lg" aria-label={t('redo')} disabled={!of.canRedo} onClick={of.redo}>
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
