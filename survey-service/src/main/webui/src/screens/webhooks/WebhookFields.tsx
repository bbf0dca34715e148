import {Checkbox, MultiSelect, Stack, Switch, TextInput} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {useTranslation} from 'react-i18next';
import {useSurveyNames} from '../../ui/names';
import {errorOf} from '../../ui/useLockedForm';
import {EVENTS, type WebhookValues} from './webhooks';

export function WebhookFields({form}: {form: UseFormReturnType<WebhookValues>}) {
  const {t} = useTranslation('webhooks');
  const surveys = useSurveyNames();
  return (
    <Stack>
      <TextInput
        label={t('field.url')}
        description={t('field.urlAdvice')}
        placeholder="https://crm.example/hooks/echolot"
        type="url"
        required
        {...form.getInputProps('url')}
      />
      <TextInput label={t('field.description')} description={t('field.descriptionAdvice')} maxLength={200} {...form.getInputProps('description')} />
      <Checkbox.Group
        label={t('field.events')}
        value={form.getValues().events}
        onChange={told => form.setFieldValue('events', EVENTS.filter(event => told.includes(event)))}
        error={errorOf(form, 'events')}
      >
        <Stack gap="xs" mt={4}>
          {EVENTS.map(event => (
            <Checkbox key={event} value={event} label={t(`event.${event.replace('.', '_')}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <MultiSelect
        label={t('field.surveys')}
        description={t('field.surveysAdvice')}
        placeholder={form.getValues().surveys.length === 0 ? t('allSurveys') : undefined}
        searchable
        clearable
        clearButtonProps={{'aria-label': t('clear')}}
        data={surveys.options}
        value={form.getValues().surveys}
        onChange={keys => form.setFieldValue('surveys', keys)}
        error={errorOf(form, 'surveys')}
      />
      <Switch label={t('field.active')} description={t('field.activeAdvice')} {...form.getInputProps('active', {type: 'checkbox'})} />
    </Stack>
  );
}
