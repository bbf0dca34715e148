import {Anchor, Badge, Button, Modal, Stack, Text} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {IconBolt, IconPlus} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {useMay} from '../../app/me';
import {DialogFoot} from '../../ui/DialogFoot';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {ListScreen} from '../../ui/ListScreen';
import {useSegmentNames, useSurveyNames} from '../../ui/names';
import {SaveBar} from '../../ui/SaveBar';
import {useLockedForm} from '../../ui/useLockedForm';
import {createTrigger, triggersQuery} from './queries';
import {sentence} from './sentence';
import {TriggerFields} from './TriggerFields';
import {newTrigger, triggerValues} from './triggers';

export const Route = createLazyRoute('/settings/triggers')({component: TriggersScreen});

type Line = components['schemas']['Trigger'];
const column = createColumnHelper<Line>();

/** Which events have whom asked. */
function TriggersScreen() {
  const {t} = useTranslation('triggers');
  const isAdmin = useMay(['admin']);
  const list = useQuery(triggersQuery);
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
      first={{icon: IconBolt, title: t('none'), advice: t('noneAdvice')}}
      create={create}
    >
      {isOpen && <NewTrigger onClose={close} />}
    </ListScreen>
  );
}

function NewTrigger({onClose}: {onClose: () => void}) {
  const {t} = useTranslation('triggers');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [start] = useState({value: newTrigger(), tag: ''});
  const locked = useLockedForm({
    name: 'trigger/new',
    start,
    read: async () => start,
    write: async values => {
      const id = await createTrigger(values);
      void queries.invalidateQueries({queryKey: triggersQuery.queryKey, exact: true});
      await navigate({to: '/settings/triggers/$id', params: {id}});
      return {value: values, tag: ''};
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('create')} size="xl" closeButtonProps={{'aria-label': t('close')}}>
      <Form onSubmit={locked.save}>
        <TriggerFields form={locked.form} readOnly={false} />
        <DialogFoot>
          <SaveBar of={locked} fieldName={field => t(`field.${field}`)} label={t('create')} always />
        </DialogFoot>
      </Form>
    </Modal>
  );
}

function useColumns() {
  const {t} = useTranslation('triggers');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const segments = useSegmentNames();
  return useMemo(
    () => [
      column.accessor('name', {
        header: t('one'),
        cell: ({row: {original: line}}) => (
          <Stack gap={2}>
            <Anchor renderRoot={props => <Link {...props} to="/settings/triggers/$id" params={{id: line.id ?? ''}} />} fw={500} style={{overflowWrap: 'anywhere'}}>
              {formats.text(line.name)}
            </Anchor>
            <Text size="sm">{sentence(triggerValues(line), t, {survey: surveys.name, segment: segments.name, formats})}</Text>
          </Stack>
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
    ],
    [t, formats, surveys, segments],
  );
}
