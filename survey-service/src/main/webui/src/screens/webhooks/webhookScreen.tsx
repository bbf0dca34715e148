import {Button, Group, Skeleton, Stack} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import {IconKey, IconSend, IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {useSurveyNames} from '../../ui/names';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {sayFailed} from '../../ui/undo';
import {useConfirmed} from '../../ui/useConfirmed';
import {useLockedForm, type Locked} from '../../ui/useLockedForm';
import {Deliveries} from './Deliveries';
import {deleteWebhook, readWebhook, renewSecret, testWebhook, webhookQuery, webhooksQuery, writeWebhook} from './queries';
import {SecretDialog} from './SecretDialog';
import {WebhookFields} from './WebhookFields';
import type {WebhookValues} from './webhooks';

export const Route = createLazyRoute('/settings/webhooks/$id')({component: WebhookScreen});

function WebhookScreen() {
  const {t} = useTranslation('webhooks');
  const {id} = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const {data, error, refetch} = useQuery(webhookQuery(id));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={data?.value.description || data?.value.url || t('one')} description={data?.value.description ? data.value.url : undefined} actions={<Actions id={id} />}>
      <Section title={t('settings')}>
        {data ? <WebhookForm key={id} id={id} start={data} /> : <Skeleton height={280} />}
      </Section>
      <Deliveries id={id} state={search.state} onState={state => void navigate({search: {state}, replace: true})} />
    </Page>
  );
}

function Actions({id}: {id: string}) {
  const {t} = useTranslation('webhooks');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [secret, setSecret] = useState('');
  const test = async () => {
    await testWebhook(id);
    notifications.show({role: 'status', message: t('tested')});
    await queries.invalidateQueries({queryKey: ['webhooks', id, 'deliveries']});
  };
  const remove = useConfirmed(async () => {
    await deleteWebhook(id);
    await queries.invalidateQueries({queryKey: webhooksQuery.queryKey, exact: true});
    await navigate({to: '/settings/webhooks'});
  });
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={() => void test().catch(sayFailed)}>
        {t('test')}
      </Button>
      <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => void renewSecret(id).then(setSecret, sayFailed)}>
        {t('newSecret')}
      </Button>
      {/* Its secret and its deliveries can't come back, so it is asked twice. */}
      <Button variant="default" color={remove.isAsking ? 'red' : undefined} leftSection={<IconTrash size={16} aria-hidden />} onClick={remove.press}>
        {t(remove.isAsking ? 'reallyDelete' : 'delete')}
      </Button>
      <SecretDialog secret={secret} onClose={() => setSecret('')} />
    </Group>
  );
}

function WebhookForm({id, start}: {id: string; start: Locked<WebhookValues>}) {
  const {t} = useTranslation('webhooks');
  const queries = useQueryClient();
  const formats = useFormats();
  const surveys = useSurveyNames();
  const locked = useLockedForm({
    name: `webhook/${id}`,
    start,
    read: () => readWebhook(id),
    write: (values, tag) => writeWebhook(id, values, tag),
    onSaved: () => void queries.invalidateQueries({queryKey: ['webhooks'], refetchType: 'none'}),
  });
  return (
    <Form onSubmit={locked.save}>
      <Stack maw="40rem">
        <WebhookFields form={locked.form} />
        <SaveBar<WebhookValues>
          of={locked}
          fieldName={field => t(`field.${field}`)}
          valueWords={{
            events: events => formats.list(events.map(event => t(`event.${event.replace('.', '_')}`))),
            surveys: keys => (keys.length > 0 ? formats.list(keys.map(surveys.name)) : t('allSurveys')),
          }}
        />
      </Stack>
    </Form>
  );
}
