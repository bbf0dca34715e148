import {ActionIcon, Button, Group, Modal, MultiSelect, Paper, SegmentedControl, Select, Stack, Text, TextInput, Title} from '@mantine/core';
import {IconX} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {allSurveysQuery, useUnitNames, type Named} from '../../ui/names';
import {NamesField} from '../../ui/NamesField';
import {errorOf} from '../../ui/useLockedForm';
import {useNames} from '../../ui/useNames';
import {CHANNELS, EMOTIONS, KINDS, feel, kindOf, type Attached, type Channel, type Touchpoint, type TouchpointKind} from './journey';
import {useAsked} from './useAsked';

const LONGEST_OWNER = 200;

interface TouchpointFormProps {
  point: Touchpoint;
  /** The personas of the journey. */
  personas: string[];
  personaNames: Named;
  /** Where services speak of it. */
  path: string;
  errors: Record<string, string>;
  onChange: (change: (point: Touchpoint) => Touchpoint, mark: string) => void;
  onClose: () => void;
}

/** All that is known of a touchpoint. What is changed here is part of the journey at once, and saved with it. */
export function TouchpointForm({point, personas, personaNames, path, errors, onChange, onClose}: TouchpointFormProps) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const names = useNames();
  const units = useUnitNames();
  const error = (field: string) => errorOf({errors}, `${path}.${field}`);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={formats.text(point.name) || point.key}
     
      closeButtonProps={{'aria-label': t('close')}}
    >
      <Stack>
        <NamesField
          label={t('field.name')}
          value={point.name}
          error={error('name') ?? error('key')}
          onChange={name => onChange(one => ({...one, name}), 'name')}
        />
        <Text size="sm" c="dimmed">
          {t('keyIs', {key: point.key})}
        </Text>
        <div>
          <Text size="sm" fw={500} mb={4}>
            {t('field.kind')}
          </Text>
          <SegmentedControl
            aria-label={t('field.kind')}
            value={kindOf(point) ?? ''}
            data={KINDS.map(kind => ({value: kind, label: t(`kind.${kind}`)}))}
            onChange={kind => onChange(one => ({...one, kind: kind as TouchpointKind}), 'kind')}
          />
        </div>
        <Select
          label={t('field.channel')}
          placeholder={t('notSaid')}
          clearable
          clearButtonProps={{'aria-label': t('clearChannel')}}
          data={CHANNELS.map(channel => ({value: channel, label: names('channel', channel)}))}
          value={point.channel ?? null}
          error={error('channel')}
          onChange={channel => onChange(one => ({...one, channel: (channel ?? undefined) as Channel | undefined}), 'channel')}
        />
        <Select
          label={t('field.unit')}
          description={t('unitAdvice')}
          placeholder={t('notSaid')}
          clearable
          searchable
          clearButtonProps={{'aria-label': t('clearUnit')}}
          data={units.options}
          value={point.unit || null}
          error={error('unit')}
          onChange={unit => onChange(one => ({...one, unit: unit ?? ''}), 'unit')}
        />
        <TextInput
          label={t('field.owner')}
          description={t('ownerAdvice')}
          maxLength={LONGEST_OWNER}
          value={point.owner}
          error={error('owner')}
          onChange={event => {
            const owner = event.currentTarget.value;
            onChange(one => ({...one, owner}), 'owner');
          }}
        />
        <NamesField
          label={t('field.description')}
          value={point.description}
          error={error('description')}
          onChange={description => onChange(one => ({...one, description}), 'description')}
        />
        {personas.length > 0 && (
          <Stack gap="xs" role="group" aria-labelledby="touchpoint-feelings">
            <Title order={3} size="h5" id="touchpoint-feelings">
              {t('feelings')}
            </Title>
            {personas.map(persona => (
              <Select
                key={persona}
                label={personaNames.name(persona)}
                placeholder={t('noFeeling')}
                clearable
                clearButtonProps={{'aria-label': t('clearFeeling', {name: personaNames.name(persona)})}}
                data={EMOTIONS.map(emotion => ({value: String(emotion), label: t(`emotion.${emotion}`)}))}
                value={point.emotions[persona] === undefined ? null : String(point.emotions[persona])}
                error={error(`emotions.${persona}`)}
                onChange={chosen => onChange(one => feel(one, persona, chosen === null ? undefined : Number(chosen)), '')}
              />
            ))}
          </Stack>
        )}
        <Surveys surveys={point.surveys} path={`${path}.surveys`} errors={errors} onChange={surveys => onChange(one => ({...one, surveys}), '')} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface SurveysProps {
  surveys: Attached[];
  path: string;
  errors: Record<string, string>;
  onChange: (surveys: Attached[]) => void;
}

/** Which surveys are asked there, whole or by single questions. */
function Surveys({surveys, path, errors, onChange}: SurveysProps) {
  const {t} = useTranslation('journeys');
  const formats = useFormats();
  const asked = useAsked();
  const {data: all = []} = useQuery(allSurveysQuery);
  const free = all.filter(({draft}) => !surveys.some(({survey}) => survey === draft?.key));
  const put = (index: number, questions: string[]) => onChange(surveys.map((one, at) => (at === index ? {...one, questions} : one)));
  return (
    <Stack gap="xs" role="group" aria-labelledby="touchpoint-surveys">
      <Title order={3} size="h5" id="touchpoint-surveys">
        {t('surveys')}
      </Title>
      {surveys.map((attached, index) => {
        const {title, isMissing} = asked(attached);
        const known = all.find(({draft}) => draft?.key === attached.survey)?.draft?.questions ?? [];
        const gone = attached.questions.filter(key => !known.some(question => question.key === key));
        return (
          <Paper key={attached.survey} withBorder p="sm" role="group" aria-label={title}>
            <Group justify="space-between" wrap="nowrap">
              <Text fw={500} size="sm" c={isMissing ? 'var(--mantine-color-error)' : undefined}>
                {isMissing ? t('missing', {words: title}) : title}
              </Text>
              <ActionIcon variant="default" aria-label={t('detach', {name: title})} onClick={() => onChange(surveys.filter(one => one !== attached))}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
            <MultiSelect
              mt="xs"
              label={t('questions')}
              description={t('questionsAdvice')}
              placeholder={attached.questions.length === 0 ? t('allQuestions') : undefined}
              searchable
              hidePickedOptions
              data={[
                ...known.map(({key = '', title: words}) => ({value: key, label: formats.text(words) || key})),
                ...gone.map(key => ({value: key, label: t('missing', {words: key})})),
              ]}
              value={attached.questions}
              error={errorOf({errors}, `${path}.${index}`)}
              onChange={questions => put(index, inOrder(questions, known.map(({key = ''}) => key)))}
            />
          </Paper>
        );
      })}
      <Select
        label={t('attach')}
        placeholder={t('chooseSurvey')}
        searchable
        limit={100}
        data={free.map(({draft}) => ({value: draft?.key ?? '', label: formats.text(draft?.name) || (draft?.key ?? '')}))}
        value={null}
        onChange={survey => survey && onChange([...surveys, {survey, questions: []}])}
      />
    </Stack>
  );
}

/** As the survey asks them; what it doesn't ask any more comes last. */
function inOrder(chosen: string[], known: string[]): string[] {
  return [...known.filter(key => chosen.includes(key)), ...chosen.filter(key => !known.includes(key))];
}
