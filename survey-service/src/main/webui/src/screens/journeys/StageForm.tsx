import {Button, Group, Modal, Stack} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {NamesField} from '../../ui/NamesField';
import type {Stage, Texts} from './journey';

interface StageFormProps {
  stage: Stage;
  error?: string;
  onChange: (name: Texts) => void;
  onClose: () => void;
}

/** A stage's name in all its languages. */
export function StageForm({stage, error, onChange, onClose}: StageFormProps) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  return (
    <Modal opened onClose={onClose} title={formats.text(stage.name) || stage.key} closeButtonProps={{'aria-label': t('close')}}>
      <Stack>
        <NamesField label={t('field.name')} value={stage.name} error={error} onChange={onChange} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
