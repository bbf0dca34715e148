import {Button, Modal, Stack, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {Copyable} from '../../ui/Copyable';

/** Shows a secret this once; it closes by its button alone, so that nobody loses it by a slip. */
export function SecretDialog({secret, onClose}: {secret: string; onClose: () => void}) {
  const {t} = useTranslation('webhooks');
  return (
    <Modal opened={secret !== ''} onClose={onClose} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false} title={t('secret.title')}>
      <Stack>
        <Text size="sm">{t('secret.advice')}</Text>
        <Copyable label={t('secret.name')} text={secret} />
        <Button onClick={onClose}>{t('secret.kept')}</Button>
      </Stack>
    </Modal>
  );
}
