import {Button, Grid, Skeleton, Stack} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {useSurveyNames, useUnitNames} from '../../ui/names';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useLockedForm, type Locked} from '../../ui/useLockedForm';
import {ChannelFields} from './ChannelFields';
import {hasKey, type ChannelValues} from './channels';
import {HowToUse} from './HowToUse';
import {channelQuery, deleteChannel, readChannel, writeChannel} from './queries';
import {SeenPages} from './SeenPages';

export const Route = createLazyRoute('/settings/channels/$id')({component: ChannelScreen});

function ChannelScreen() {
  const {t} = useTranslation('channels');
  const {id} = Route.useParams();
  const {data, error, refetch} = useQuery(channelQuery(id));
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={id} description={data && t(`kind.${data.value.channel}.name`)} actions={data && <DeleteButton id={id} values={data.value} />}>
      {data ? <ChannelForm key={id} id={id} start={data} /> : <Skeleton height={320} />}
    </Page>
  );
}

/** Takes it away at once, and gives it back with its key if asked to. */
function DeleteButton({id, values}: {id: string; values: ChannelValues}) {
  const {t} = useTranslation('channels');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const isAdmin = useMay(['admin']);
  const renew = () => queries.invalidateQueries({queryKey: ['channels']});
  const remove = async () => {
    await deleteChannel(id);
    await navigate({to: '/settings/channels'});
    void renew();
    offerUndo(t('deleted', {id}), () => writeChannel(id, values, '').then(renew));
  };
  return (
    isAdmin && (
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove().catch(sayFailed)}>
        {t('delete')}
      </Button>
    )
  );
}

function ChannelForm({id, start}: {id: string; start: Locked<ChannelValues>}) {
  const {t} = useTranslation('channels');
  const queries = useQueryClient();
  const isAdmin = useMay(['admin']);
  const surveys = useSurveyNames();
  const units = useUnitNames();
  const locked = useLockedForm({
    name: `channel/${id}`,
    start,
    read: () => readChannel(id),
    write: (values, tag) => writeChannel(id, values, tag),
    onSaved: () => void queries.invalidateQueries({queryKey: ['channels'], refetchType: 'none'}),
  });
  const values = locked.form.getValues();
  const allow = async (origin: string) => {
    locked.form.setFieldValue('allowedOrigins', [...values.allowedOrigins, origin]);
  };
  return (
    <Grid gap="xl">
      <Grid.Col span={{base: 12, lg: 6}}>
        <Form onSubmit={locked.save}>
          <Stack maw="40rem">
            {values.publishableKey && hasKey(values.channel) && <Copyable label={t('field.publishableKey')} text={values.publishableKey} />}
            <ChannelFields form={locked.form} readOnly={!isAdmin} />
            {isAdmin && (
              <SaveBar<ChannelValues>
                of={locked}
                fieldName={field => t(`field.${field}`)}
                valueWords={{
                  surveyKey: key => (key ? surveys.name(key) : t('anySurvey')),
                  touchpoint: key => key || t('firstTouchpoint'),
                  unit: key => (key ? units.name(key) : t('noUnit')),
                }}
              />
            )}
          </Stack>
        </Form>
      </Grid.Col>
      <Grid.Col span={{base: 12, lg: 6}}>
        <Stack>
          <Section title={t('use.title')}>
            <HowToUse values={values} />
          </Section>
          {values.publishableKey && (
            <Section title={t('seen.title')}>
              <SeenPages publishableKey={values.publishableKey} allowed={values.allowedOrigins} onAllow={isAdmin ? allow : undefined} />
            </Section>
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
