import {Button, Group, Skeleton, Stack} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import {IconSend, IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {sayFailed} from '../../ui/undo';
import {useConfirmed} from '../../ui/useConfirmed';
import {useLockedForm, type Locked} from '../../ui/useLockedForm';
import {AlertFields} from './AlertFields';
import type {AlertValues} from './alerts';
import {AlertNotices} from './AlertNotices';
import {alertQuery, alertsQuery, deleteAlert, noticesQuery, readAlert, testAlert, writeAlert} from './queries';
import {useAlertWords} from './useAlertWords';

export const Route = createLazyRoute('/settings/alerts/$id')({component: AlertScreen});

function AlertScreen() {
  const {t} = useTranslation('alerts');
  const {id} = Route.useParams();
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(alertQuery(id));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={data?.value.name || t('one')} actions={isAdmin && <Actions id={id} />}>
      <Section title={t('rule')}>{data ? <AlertForm key={id} id={id} start={data} isAdmin={isAdmin} /> : <Skeleton height={280} />}</Section>
      <AlertNotices id={id} />
    </Page>
  );
}

function Actions({id}: {id: string}) {
  const {t} = useTranslation('alerts');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const test = async () => {
    await testAlert(id);
    notifications.show({role: 'status', message: t('tested')});
    await queries.invalidateQueries({queryKey: noticesQuery(id).queryKey});
  };
  const remove = useConfirmed(async () => {
    await deleteAlert(id);
    await queries.invalidateQueries({queryKey: alertsQuery.queryKey, exact: true});
    await navigate({to: '/settings/alerts'});
  });
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={() => void test().catch(sayFailed)}>
        {t('test')}
      </Button>
      {/* Its address is a secret that can't come back, so it is asked twice. */}
      <Button variant="default" color={remove.isAsking ? 'red' : undefined} leftSection={<IconTrash size={16} aria-hidden />} onClick={remove.press}>
        {t(remove.isAsking ? 'reallyDelete' : 'delete')}
      </Button>
    </Group>
  );
}

function AlertForm({id, start, isAdmin}: {id: string; start: Locked<AlertValues>; isAdmin: boolean}) {
  const {t} = useTranslation('alerts');
  const queries = useQueryClient();
  const words = useAlertWords();
  const locked = useLockedForm({
    name: `alert/${id}`,
    start,
    read: () => readAlert(id),
    write: (values, tag) => writeAlert(id, values, tag),
    onSaved: () => void queries.invalidateQueries({queryKey: alertsQuery.queryKey, refetchType: 'none'}),
  });
  return (
    <Form onSubmit={locked.save}>
      <Stack maw="40rem">
        <AlertFields form={locked.form} readOnly={!isAdmin} />
        {isAdmin && <SaveBar<AlertValues> of={locked} fieldName={field => t(`field.${field}`)} valueWords={words} />}
      </Stack>
    </Form>
  );
}
