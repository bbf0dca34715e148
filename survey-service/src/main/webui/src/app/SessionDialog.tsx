import {Button, Group, Modal, Text} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {useEffect} from 'react';
import {useTranslation} from 'react-i18next';
import {meQuery, type Me} from './me';
import {LOGIN_PATH, resume} from './session';

/** Lets somebody log in again in another tab, so that nothing that was typed here is lost. */
export default function SessionDialog() {
  const {t} = useTranslation();
  const queries = useQueryClient();
  useEffect(() => {
    const before = queries.getQueryData(meQuery.queryKey);
    return () => void reloadForSomebodyElse(before);
  }, [queries]);

  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('session.title')}
    >
      <Text mb="md">{t('session.advice')}</Text>
      <Group>
        <Button data-autofocus onClick={() => window.open(LOGIN_PATH)}>
          {t('session.login')}
        </Button>
        <Button variant="default" onClick={resume}>
          {t('session.goOn')}
        </Button>
      </Group>
    </Modal>
  );
}

/** What is shown is of one person and tenant. */
async function reloadForSomebodyElse(before: Me | undefined) {
  const answer = await fetch('/v1/me', {headers: {'X-Requested-With': 'JavaScript'}}).catch(() => undefined);
  if (!answer?.ok || !before) return;
  const now: Partial<Me> = await answer.json();
  if (now.name !== before.name || now.tenant !== before.tenant) window.location.reload();
}
