import {Alert, List, Skeleton, Text} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {healthQuery} from './queries';

/** When messages came and went by an account, and what was wrong last. */
export function Health({id, receives}: {id: string; receives: boolean}) {
  const {t} = useTranslation('accounts');
  const formats = useFormats();
  const {data, isPending} = useQuery(healthQuery(id));
  if (isPending) return <Skeleton height={60} />;
  if (!data) return <Text size="sm">{t('health.unknown')}</Text>;
  const {opened, receivedAt, sentAt, refused, failed} = data;
  return (
    <>
      {!opened && (
        <Alert color="red" mb="sm">
          {t('health.notOpened')}
        </Alert>
      )}
      <List size="sm">
        {receives && <List.Item>{receivedAt ? t('health.received', {time: formats.time(receivedAt)}) : t('health.neverReceived')}</List.Item>}
        <List.Item>{sentAt ? t('health.sent', {time: formats.time(sentAt)}) : t('health.neverSent')}</List.Item>
        {refused && <List.Item>{t('health.refused', {time: formats.time(refused.at ?? ''), why: t(`health.why.${refused.why}`)})}</List.Item>}
        {failed && <List.Item>{t('health.failed', {time: formats.time(failed.at ?? ''), code: failed.code || t('health.noAnswer')})}</List.Item>}
      </List>
    </>
  );
}
