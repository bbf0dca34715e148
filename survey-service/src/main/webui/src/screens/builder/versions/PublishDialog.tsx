import {Button, Group, Modal, Stack, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {DialogFoot} from '../../../ui/DialogFoot';
import {useBuilder} from '../context';
import type {VersionDiff} from '../queries';
import {Changes} from './Changes';

interface PublishDialogProps {
  since: VersionDiff;
  onClose: () => void;
  onPublish: () => void;
}

/** What the next version changes for those who are asked and for scores, before it is asked. */
export function PublishDialog({since, onClose, onPublish}: PublishDialogProps) {
  const {t} = useTranslation('builder');
  const {draft, ended} = useBuilder();
  return (
    <Modal opened onClose={onClose} size="lg" title={t('publishing.title', {version: since.to ?? 0})} closeButtonProps={{'aria-label': t('shell:close')}}>
      <Stack>
        <Text size="sm">{t('publishing.advice', {version: since.from ?? 0})}</Text>
        <Changes diff={since} draft={draft} />
        <DialogFoot>
          <Group>
            <Button onClick={onPublish} data-autofocus>
              {t(ended.length > 0 ? 'publishing.anyway' : 'publish')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('publishing.back')}
            </Button>
          </Group>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
