import {Alert, Button, Group, MultiSelect, Paper, Select, SimpleGrid, Skeleton, Stack, Text, Title} from '@mantine/core';
import {IconMap, IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {UndoRedo} from '../../ui/UndoRedo';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {NamesField} from '../../ui/NamesField';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {offerUndo, sayFailed} from '../../ui/undo';
import {errorOf, type Locked} from '../../ui/useLockedForm';
import {Portrait} from '../personas/Portrait';
import {personasQuery, usePersonas} from '../personas/queries';
import {AddField} from './AddField';
import {Board} from './Board';
import {Curve} from './Curve';
import {addStage, changeStage, changeTouchpoint, placeOf, withPersonas, type Journey, type Texts} from './journey';
import {deleteJourney, journeyQuery, writeJourney} from './queries';
import type {JourneySearch} from './search';
import {StageForm} from './StageForm';
import {TouchpointForm} from './TouchpointForm';
import {useJourney, type EditedJourney} from './useJourney';

export const Route = createLazyRoute('/journeys/$key')({component: JourneyScreen});

/** A journey's map: to look at, and for admins to change. */
function JourneyScreen() {
  const {key} = Route.useParams();
  const isAdmin = useMay(['admin']);
  // Both at once: what is shown isn't taken away again until words have come.
  useTranslation(['journeys', 'personas']);
  const {data, error, refetch} = useQuery(journeyQuery(key));
  const personas = useQuery(personasQuery);
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  if (!data || personas.isPending) return <Skeleton height={320} />;
  return isAdmin ? <EditedMap key={key} id={key} start={data} /> : <StillMap id={key} journey={data.value} />;
}

function useChange() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (changes: JourneySearch) => void navigate({search: {...search, ...changes}, replace: true});
}

function StillMap({id, journey}: {id: string; journey: Journey}) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  return (
    <Page title={formats.text(journey.name) || id} description={t('readOnly')} actions={<LiveLink id={id} />}>
      <Traveller journey={journey} />
      <JourneyMap journey={journey} errors={{}} />
    </Page>
  );
}

function EditedMap({id, start}: {id: string; start: Locked<Journey>}) {
  const {t, i18n} = useTranslation('journeys');
  const formats = useFormats();
  const personas = usePersonas();
  const state = useJourney(id, start);
  const words = useFieldWords(state.journey);
  const {journey, edit, errors} = state;
  return (
    <Page title={formats.text(journey.name) || id} description={t('editAdvice')} actions={<Actions id={id} state={state} />}>
      <Form onSubmit={state.save}>
        <Stack>
          <SimpleGrid cols={{base: 1, md: 2}}>
            <NamesField label={t('field.name')} value={journey.name} error={errorOf({errors}, 'name')} onChange={name => edit(now => ({...now, name}), 'name')} />
            <MultiSelect
              label={t('field.personas')}
              description={t('personasAdvice')}
              searchable
              hidePickedOptions
              data={personas.options}
              value={journey.personas}
              error={errorOf({errors}, 'personas')}
              onChange={keys => edit(now => withPersonas(now, keys))}
            />
          </SimpleGrid>
          <Traveller journey={journey} />
          {journey.stages.length === 0 && <Alert>{t('noStages')}</Alert>}
          <JourneyMap journey={journey} errors={errors} onEdit={edit} />
          <Group>
            <AddField label={t('addStage')} placeholder={t('addStage')} onAdd={name => edit(now => addStage(now, name, i18n.language))} />
          </Group>
          <SaveBar of={state} fieldName={words} />
        </Stack>
      </Form>
      <Forms state={state} />
    </Page>
  );
}

/** What of the journey is open. */
function Forms({state: {journey, edit, errors}}: {state: EditedJourney}) {
  const search = Route.useSearch();
  const change = useChange();
  const personas = usePersonas();
  const close = () => change({stage: undefined, touchpoint: undefined});
  const stage = journey.stages.findIndex(({key}) => key === search.stage);
  const opened = journey.stages[stage];
  const place = search.touchpoint ? placeOf(journey, search.touchpoint) : undefined;
  const point = place && journey.stages[place.stage]?.touchpoints[place.at];
  if (opened) {
    return (
      <StageForm
        stage={opened}
        error={errorOf({errors}, `stages.${stage}.name`)}
        onChange={name => edit(now => changeStage(now, opened.key, one => ({...one, name})), `stage.${opened.key}`)}
        onClose={close}
      />
    );
  }
  return point ? (
    <TouchpointForm
      point={point}
      personas={journey.personas}
      personaNames={personas}
      path={`stages.${place.stage}.touchpoints.${place.at}`}
      errors={errors}
      onChange={(change, mark) => edit(now => changeTouchpoint(now, point.key, change), mark && `${point.key}.${mark}`)}
      onClose={close}
    />
  ) : null;
}

interface JourneyMapProps {
  journey: Journey;
  errors: Record<string, string>;
  onEdit?: EditedJourney['edit'];
}

function JourneyMap({journey, errors, onEdit}: JourneyMapProps) {
  const {persona = ''} = Route.useSearch();
  const change = useChange();
  const personas = usePersonas();
  const chosen = journey.personas.includes(persona) ? persona : '';
  return (
    <Board
      journey={journey}
      persona={chosen}
      errors={errors}
      onEdit={onEdit}
      onOpen={change}
      curve={
        chosen &&
        journey.stages.length > 0 && <Curve journey={journey} persona={chosen} personaName={personas.name(chosen)} colour={personas.of(chosen)?.colour ?? ''} />
      }
    />
  );
}

/** Whose way it is, and who that is. */
function Traveller({journey}: {journey: Journey}) {
  const {t} = useTranslation('journeys');
  const {persona = ''} = Route.useSearch();
  const change = useChange();
  const personas = usePersonas();
  const chosen = journey.personas.includes(persona) ? personas.of(persona) : undefined;
  if (journey.personas.length === 0) return null;
  return (
    <>
      <Select
        label={t('whose')}
        description={t('whoseAdvice')}
        placeholder={t('anybody')}
        clearable
        clearButtonProps={{'aria-label': t('anybody')}}
        maw="24rem"
        data={journey.personas.map(key => ({value: key, label: personas.name(key)}))}
        value={chosen?.key ?? null}
        onChange={key => change({persona: key ?? undefined})}
      />
      {chosen && (
        <Paper withBorder p="md" component="section" aria-label={personas.name(persona)}>
          <Title order={2} size="h4">
            {personas.name(persona)}
          </Title>
          <Portrait persona={chosen} />
        </Paper>
      )}
    </>
  );
}

function LiveLink({id}: {id: string}) {
  const {t} = useTranslation('journeys');
  return (
    <Button variant="default" leftSection={<IconMap size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/scores/journey" search={{journey: id}} />}>
      {t('live')}
    </Button>
  );
}

function Actions({id, state}: {id: string; state: EditedJourney}) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({queryKey: ['journeys']});
  const {journey} = state;
  const remove = async () => {
    await deleteJourney(id);
    await navigate({to: '/journeys'});
    void renew();
    offerUndo(t('deleted', {name: formats.text(journey.name) || id}), () => writeJourney(id, journey, '').then(renew));
  };
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {t(state.isChanged ? 'unsaved' : 'allSaved')}
      </Text>
      <UndoRedo of={state} />
      <LiveLink id={id} />
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove().catch(sayFailed)}>
        {t('delete')}
      </Button>
    </Group>
  );
}

/** `stages[buy].touchpoints[till].owner` in words: "Kaufen › Kasse › Verantwortlich". */
function useFieldWords(journey: Journey) {
  const {t, i18n} = useTranslation('journeys');
  const formats = useFormats();
  return (address: string) => {
    const names = new Map<string, Texts>(
      journey.stages.flatMap(({key, name, touchpoints}) => [[`stages[${key}]`, name] as const, ...touchpoints.map(point => [`touchpoints[${point.key}]`, point.name] as const)]),
    );
    return address
      .split('.')
      .map(step => formats.text(names.get(step)) || (i18n.exists(`journeys:field.${step}`) ? t(`field.${step}`) : step.replace(/^\w+\[(.*)\]$/, '$1')))
      .join(' › ');
  };
}
