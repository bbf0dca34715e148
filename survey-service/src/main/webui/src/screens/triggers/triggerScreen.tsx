import {Button, Skeleton, Stack, Text} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {useSegmentNames, useSurveyNames} from '../../ui/names';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {useConfirmed} from '../../ui/useConfirmed';
import {useLockedForm, type Locked} from '../../ui/useLockedForm';
import {DryRun} from './DryRun';
import {PlannedAskings} from './PlannedAskings';
import {deleteTrigger, readTrigger, triggerQuery, triggersQuery, writeTrigger} from './queries';
import {sentence} from './sentence';
import {TriggerFields} from './TriggerFields';
import type {TriggerValues} from './triggers';

export const Route = createLazyRoute('/settings/triggers/$id')({component: TriggerScreen});

function TriggerScreen() {
  const {t} = useTranslation('triggers');
  const {id} = Route.useParams();
  const formats = useFormats();
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(triggerQuery(id));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={formats.text(data?.value.name) || t('one')} actions={isAdmin && <Delete id={id} />}>
      {data ? <TriggerForm key={id} id={id} start={data} isAdmin={isAdmin} /> : <Skeleton height={280} />}
      <PlannedAskings id={id} />
    </Page>
  );
}

function Delete({id}: {id: string}) {
  const {t} = useTranslation('triggers');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const remove = useConfirmed(async () => {
    await deleteTrigger(id);
    await queries.invalidateQueries({queryKey: triggersQuery.queryKey, exact: true});
    await navigate({to: '/settings/triggers'});
  });
  return (
    // What it planned goes with it and can't come back, so it is asked twice.
    <Button variant="default" color={remove.isAsking ? 'red' : undefined} leftSection={<IconTrash size={16} aria-hidden />} onClick={remove.press}>
      {t(remove.isAsking ? 'reallyDelete' : 'delete')}
    </Button>
  );
}

function TriggerForm({id, start, isAdmin}: {id: string; start: Locked<TriggerValues>; isAdmin: boolean}) {
  const {t} = useTranslation('triggers');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const segments = useSegmentNames();
  const queries = useQueryClient();
  const locked = useLockedForm({
    name: `trigger/${id}`,
    start,
    read: () => readTrigger(id),
    write: (values, tag) => writeTrigger(id, values, tag),
    onSaved: () => void queries.invalidateQueries({queryKey: triggersQuery.queryKey, refetchType: 'none'}),
  });
  return (
    <>
      <Section title={t('rule')}>
        <Form onSubmit={locked.save}>
          <Stack maw="48rem">
            <Text>{sentence(locked.form.getValues(), t, {survey: surveys.name, segment: segments.name, formats})}</Text>
            <TriggerFields form={locked.form} readOnly={!isAdmin} />
            {isAdmin && <SaveBar<TriggerValues> of={locked} fieldName={field => t(`field.${field}`)} valueWords={{survey: surveys.name, segment: segments.name}} />}
          </Stack>
        </Form>
      </Section>
      {isAdmin && <DryRun values={locked.form.getValues} />}
    </>
  );
}
