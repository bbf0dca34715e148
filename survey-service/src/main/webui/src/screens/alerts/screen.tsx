import {Anchor, Badge, Button, Modal} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {IconBellRinging, IconPlus} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {useMay} from '../../app/me';
import {DialogFoot} from '../../ui/DialogFoot';
import {NoValue} from '../../ui/DataTable';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {useSurveyNames} from '../../ui/names';
import {ListScreen} from '../../ui/ListScreen';
import {SaveBar} from '../../ui/SaveBar';
import {useLockedForm} from '../../ui/useLockedForm';
import {AlertFields} from './AlertFields';
import {newAlert} from './alerts';
import {alertsQuery, createAlert} from './queries';

export const Route = createLazyRoute('/settings/alerts')({component: AlertsScreen});

type Line = components['schemas']['Alert'];
const column = createColumnHelper<Line>();

/** What tells people of answers that they should see soon. */
function AlertsScreen() {
  const {t} = useTranslation('alerts');
  const isAdmin = useMay(['admin']);
  const list = useQuery(alertsQuery);
  const [isOpen, {open, close}] = useDisclosure();
  const columns = useColumns();
  const create = isAdmin && (
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
      first={{icon: IconBellRinging, title: t('first'), advice: t('firstAdvice')}}
      create={create}
    >
      {isOpen && <NewAlert onClose={close} />}
    </ListScreen>
  );
}

function NewAlert({onClose}: {onClose: () => void}) {
  const {t, i18n} = useTranslation('alerts');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [start] = useState({value: newAlert(i18n.language), tag: ''});
  const locked = useLockedForm({
    name: 'alert/new',
    start,
    read: async () => start,
    write: async values => {
      const id = await createAlert(values);
      void queries.invalidateQueries({queryKey: alertsQuery.queryKey, exact: true});
      await navigate({to: '/settings/alerts/$id', params: {id}});
      return {value: values, tag: ''};
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('create')} size="lg" closeButtonProps={{'aria-label': t('close')}}>
      <Form onSubmit={locked.save}>
        <AlertFields form={locked.form} readOnly={false} />
        <DialogFoot>
          <SaveBar of={locked} fieldName={field => t(`field.${field}`)} label={t('create')} always />
        </DialogFoot>
      </Form>
    </Modal>
  );
}

function useColumns() {
  const {t} = useTranslation('alerts');
  const formats = useFormats();
  const surveys = useSurveyNames();
  return useMemo(
    () => [
      column.accessor('name', {
        header: t('field.name'),
        cell: ({row: {original: line}}) => (
          <Anchor
            renderRoot={props => <Link {...props} to="/settings/alerts/$id" params={{id: line.id ?? ''}} />}
            fw={500}
            style={{overflowWrap: 'anywhere'}}
          >
            {line.name}
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
      column.accessor('survey', {
        header: t('field.survey'),
        cell: ({getValue}) => (getValue() ? surveys.name(getValue()!) : t('all.survey')),
      }),
      column.accessor('by', {header: t('field.by'), cell: ({getValue}) => t(`way.${getValue()}`)}),
      column.accessor('toldAt', {
        header: t('toldAt'),
        cell: ({getValue}) => (getValue() ? formats.time(getValue()!) : <NoValue>{t('neverTold')}</NoValue>),
      }),
    ],
    [t, formats, surveys],
  );
}
