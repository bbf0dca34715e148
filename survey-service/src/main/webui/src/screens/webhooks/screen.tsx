import {Anchor, Badge, Button, Modal} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {IconPlus, IconWebhook} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {DialogFoot} from '../../ui/DialogFoot';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {useSurveyNames} from '../../ui/names';
import {ListScreen} from '../../ui/ListScreen';
import {SaveBar} from '../../ui/SaveBar';
import {useLockedForm} from '../../ui/useLockedForm';
import {createWebhook, webhooksQuery} from './queries';
import {SecretDialog} from './SecretDialog';
import {WebhookFields} from './WebhookFields';
import {NEW_WEBHOOK, webhookValues} from './webhooks';

export const Route = createLazyRoute('/settings/webhooks')({component: WebhooksScreen});

type Line = components['schemas']['Webhook'];
const column = createColumnHelper<Line>();

/** Which endpoints are told what happens. */
function WebhooksScreen() {
  const {t} = useTranslation('webhooks');
  const list = useQuery(webhooksQuery);
  const [isOpen, {open, close}] = useDisclosure();
  const columns = useColumns();
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {t('create')}
    </Button>
  );
  return (
    <ListScreen
      of={list}
      title={t('title')}
      description={t('description')}
      columns={columns}
      rowKey={line => line.id ?? ''}
      first={{icon: IconWebhook, title: t('first'), advice: t('firstAdvice')}}
      create={create}
    >
      {isOpen && <NewWebhook onClose={close} />}
    </ListScreen>
  );
}

function NewWebhook({onClose}: {onClose: () => void}) {
  const {t} = useTranslation('webhooks');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [made, setMade] = useState({id: '', secret: ''});
  const locked = useLockedForm({
    name: 'webhook/new',
    start: {value: NEW_WEBHOOK, tag: ''},
    read: async () => ({value: NEW_WEBHOOK, tag: ''}),
    write: async values => {
      setMade(await createWebhook(values));
      void queries.invalidateQueries({queryKey: webhooksQuery.queryKey, exact: true});
      return {value: values, tag: ''};
    },
  });
  return (
    <>
      <Modal opened={!made.secret} onClose={onClose} title={t('create')} size="lg" closeButtonProps={{'aria-label': t('close')}}>
        <Form onSubmit={locked.save}>
          <WebhookFields form={locked.form} />
          <DialogFoot>
            <SaveBar of={locked} fieldName={field => t(`field.${field}`)} label={t('create')} always />
          </DialogFoot>
        </Form>
      </Modal>
      <SecretDialog secret={made.secret} onClose={() => void navigate({to: '/settings/webhooks/$id', params: {id: made.id}})} />
    </>
  );
}

function useColumns() {
  const {t} = useTranslation('webhooks');
  const formats = useFormats();
  const surveys = useSurveyNames();
  return useMemo(
    () => [
      column.accessor('url', {
        header: t('field.url'),
        cell: ({row: {original: line}}) => (
          <Anchor
            renderRoot={props => <Link {...props} to="/settings/webhooks/$id" params={{id: line.id ?? ''}} />}
            fw={500}
            style={{overflowWrap: 'anywhere'}}
          >
            {line.description || line.url}
          </Anchor>
        ),
      }),
      column.accessor('active', {
        header: t('state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={getValue() ? 'sea' : 'gray'}>
            {t(getValue() ? 'active' : 'inactive')}
          </Badge>
        ),
      }),
      column.accessor('events', {
        header: t('field.events'),
        cell: ({row: {original: line}}) => webhookValues(line).events.map(event => <div key={event}>{t(`event.${event.replace('.', '_')}`)}</div>),
      }),
      column.accessor('surveys', {
        header: t('field.surveys'),
        cell: ({getValue}) => (getValue()?.length ? formats.list(getValue()!.map(surveys.name)) : t('allSurveys')),
      }),
    ],
    [t, formats, surveys],
  );
}
