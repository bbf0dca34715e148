import {Alert, Button, Group, NumberInput, Radio, Select, Skeleton, Stack, Switch, Text, TextInput, Title} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import type {TFunction} from 'i18next';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {sayFailed} from '../../ui/undo';
import {errorOf, useLockedForm, type Locked} from '../../ui/useLockedForm';
import {identitySecret, policyQuery, readPolicy, writePolicy, type PolicyValues} from './queries';

export const Route = createLazyRoute('/settings/policy')({component: PolicyScreen});

/** What is offered to who switches the limit on. */
const USUAL = {times: 2, days: 30};
const USUAL_QUIET = {quietFrom: '20:00', quietTo: '09:00'};

/** The browser's own, which is most likely the company's. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who is asked and how often, and the secret by which pages say who they are. */
function PolicyScreen() {
  const {t} = useTranslation('policy');
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(policyQuery);
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={t('title')} description={t('description')}>
      <Section title={t('rules')}>
        {!data ? <Skeleton height={120} /> : isAdmin ? <PolicyForm start={data} /> : <Rules of={data.value} />}
      </Section>
      {isAdmin && <Secret />}
    </Page>
  );
}

function rule(t: TFunction<'policy'>, {times, days}: PolicyValues): string {
  return times > 0 ? t('rule', {times, days}) : t('noRule');
}

/** In words, for who may not change them. */
function Rules({of: values}: {of: PolicyValues}) {
  const {t} = useTranslation('policy');
  return (
    <Alert>
      {rule(t, values)} {t(`consentRule.${values.withdrawal}`)} {values.consentRequired && t('consentRule.required')}{' '}
      {values.quietFrom && t('quiet.rule', {from: values.quietFrom, to: values.quietTo})}
    </Alert>
  );
}

function PolicyForm({start}: {start: Locked<PolicyValues>}) {
  const {t} = useTranslation('policy');
  const locked = useLockedForm({name: 'policy', start, read: readPolicy, write: writePolicy});
  const {form} = locked;
  const values = form.getValues();
  return (
    <Form onSubmit={locked.save}>
      <Stack maw="36rem">
        <Title order={3} size="h5">
          {t('quarantine')}
        </Title>
        <Switch
          label={t('limited')}
          checked={values.times > 0}
          onChange={event => form.setValues({...values, ...(event.currentTarget.checked ? USUAL : {times: 0, days: 0})})}
        />
        {values.times > 0 && (
          <Group align="flex-start" grow>
            <NumberInput
              label={t('field.times')}
              min={1}
              allowDecimal={false}
              value={values.times}
              onChange={times => form.setFieldValue('times', Number(times) || 1)}
              error={errorOf(form, 'times') ?? errorOf(form, 'quarantine.times')}
            />
            <NumberInput
              label={t('field.days')}
              min={1}
              allowDecimal={false}
              value={values.days}
              onChange={days => form.setFieldValue('days', Number(days) || 1)}
              error={errorOf(form, 'days') ?? errorOf(form, 'quarantine.days')}
            />
          </Group>
        )}
        <Text size="sm" c="dimmed" aria-live="polite">
          {rule(t, values)} {t('advice')}
        </Text>
        <Title order={3} size="h5">
          {t('consent')}
        </Title>
        <Radio.Group
          label={t('field.withdrawal')}
          value={values.withdrawal}
          onChange={withdrawal => form.setFieldValue('withdrawal', withdrawal === 'channel' ? 'channel' : 'everywhere')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="everywhere" label={t('withdrawal.everywhere')} />
            <Radio value="channel" label={t('withdrawal.channel')} />
          </Stack>
        </Radio.Group>
        <Switch
          label={t('field.consentRequired')}
          description={t('requiredAdvice')}
          checked={values.consentRequired}
          onChange={event => form.setFieldValue('consentRequired', event.currentTarget.checked)}
        />
        <Title order={3} size="h5">
          {t('quiet.title')}
        </Title>
        <Switch
          label={t('quiet.on')}
          description={t('quiet.advice')}
          checked={values.quietFrom !== ''}
          onChange={event =>
            form.setValues({...values, ...(event.currentTarget.checked ? {...USUAL_QUIET, timeZone: HERE} : {quietFrom: '', quietTo: '', timeZone: ''})})
          }
        />
        {values.quietFrom !== '' && (
          <>
            <Group align="flex-start" grow>
              <TextInput
                type="time"
                label={t('field.quietFrom')}
                value={values.quietFrom}
                onChange={event => form.setFieldValue('quietFrom', event.currentTarget.value || USUAL_QUIET.quietFrom)}
                error={errorOf(form, 'quietHours.from')}
              />
              <TextInput
                type="time"
                label={t('field.quietTo')}
                value={values.quietTo}
                onChange={event => form.setFieldValue('quietTo', event.currentTarget.value || USUAL_QUIET.quietTo)}
                error={errorOf(form, 'quietHours.to')}
              />
            </Group>
            <Select
              label={t('field.timeZone')}
              searchable
              data={[...new Set(['UTC', values.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
              value={values.timeZone}
              allowDeselect={false}
              onChange={zone => form.setFieldValue('timeZone', zone ?? HERE)}
              error={errorOf(form, 'quietHours.timeZone')}
            />
          </>
        )}
        <SaveBar<PolicyValues> of={locked} fieldName={field => t(`field.${field}`)} valueWords={{withdrawal: value => t(`withdrawal.${value}`)}} />
      </Stack>
    </Form>
  );
}

function Secret() {
  const {t} = useTranslation('policy');
  const [secret, setSecret] = useState('');
  return (
    <Section title={t('identity.title')}>
      <Stack align="flex-start">
        <Text size="sm">{t('identity.advice')}</Text>
        {secret ? (
          <Copyable label={t('identity.secret')} text={secret} />
        ) : (
          <Button variant="default" onClick={() => void identitySecret().then(setSecret, sayFailed)}>
            {t('identity.show')}
          </Button>
        )}
      </Stack>
    </Section>
  );
}
