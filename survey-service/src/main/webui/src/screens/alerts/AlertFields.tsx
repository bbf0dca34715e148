import {Group, NumberInput, Select, Stack, Switch, TagsInput, TextInput} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {useTranslation} from 'react-i18next';
import {LANGUAGES} from '../../app/i18n';
import {useMe} from '../../app/me';
import {useFormats} from '../../ui/formats';
import {useSurveyNames, useTouchpointNames, useUnitNames, type Named} from '../../ui/names';
import {errorOf} from '../../ui/useLockedForm';
import {BOUNDS, MOST_ADDRESSES, SCORES, WAYS, addressesOf, firstAddress, ofScore, scaleOf, type AlertValues, type Bound, type ScoreOf, type Way} from './alerts';

interface AlertFieldsProps {
  form: UseFormReturnType<AlertValues>;
  readOnly: boolean;
}

/** Of what an alert tells, and to whom. */
export function AlertFields({form, readOnly}: AlertFieldsProps) {
  const {t} = useTranslation('alerts');
  return (
    <Stack>
      <TextInput label={t('field.name')} description={t('field.nameAdvice')} required maxLength={100} disabled={readOnly} {...form.getInputProps('name')} />
      <Conditions form={form} readOnly={readOnly} />
      <Receiver form={form} readOnly={readOnly} />
      <Switch
        label={t('field.active')}
        description={t('field.activeAdvice')}
        disabled={readOnly}
        {...form.getInputProps('active', {type: 'checkbox'})}
      />
    </Stack>
  );
}

function Conditions({form, readOnly}: AlertFieldsProps) {
  const {t} = useTranslation('alerts');
  const surveys = useSurveyNames();
  const touchpoints = useTouchpointNames();
  const units = useUnitNames();
  const {score} = form.getValues();
  return (
    <>
      <Select
        label={t('field.score')}
        description={t('field.scoreAdvice')}
        allowDeselect={false}
        data={SCORES.map(value => ({value, label: t(`score.${value}`)}))}
        value={score.of}
        onChange={of => of && form.setFieldValue('score', ofScore(score, of as ScoreOf))}
        error={errorOf(form, 'score')}
        disabled={readOnly}
      />
      {score.of !== 'none' && (
        <Group grow align="flex-end">
          <Select
            label={t('field.bound')}
            allowDeselect={false}
            data={BOUNDS.map(value => ({value, label: t(`bound.${value}`)}))}
            value={score.bound}
            onChange={bound => bound && form.setFieldValue('score', {...score, bound: bound as Bound})}
            disabled={readOnly}
          />
          <NumberInput
            label={t('field.value')}
            {...scaleOf(score.of)}
            allowDecimal={false}
            value={score.value}
            onChange={value => typeof value === 'number' && form.setFieldValue('score', {...score, value})}
            disabled={readOnly}
          />
        </Group>
      )}
      <TagsInput
        label={t('field.words')}
        description={t('field.wordsAdvice')}
        value={form.getValues().words}
        onChange={words => form.setFieldValue('words', words)}
        acceptValueOnBlur
        maxTags={20}
        error={errorOf(form, 'words')}
        disabled={readOnly}
      />
      <OneOf form={form} field="survey" names={surveys} readOnly={readOnly} />
      <OneOf form={form} field="touchpoint" names={touchpoints} readOnly={readOnly} />
      <OneOf form={form} field="unit" names={units} readOnly={readOnly} />
    </>
  );
}

function OneOf({form, field, names, readOnly}: AlertFieldsProps & {field: 'survey' | 'touchpoint' | 'unit'; names: Named}) {
  const {t} = useTranslation('alerts');
  return (
    <Select
      label={t(`field.${field}`)}
      description={field === 'unit' ? t('field.unitAdvice') : undefined}
      placeholder={t(`all.${field}`)}
      searchable
      clearable
      clearButtonProps={{'aria-label': t('clear')}}
      data={names.options}
      value={form.getValues()[field] || null}
      onChange={key => form.setFieldValue(field, key ?? '')}
      error={errorOf(form, field)}
      disabled={readOnly}
    />
  );
}

function Receiver({form, readOnly}: AlertFieldsProps) {
  const {t} = useTranslation('alerts');
  const formats = useFormats();
  const {email, mails} = useMe();
  const {by} = form.getValues();
  return (
    <>
      <Select
        label={t('field.by')}
        description={mails ? undefined : t('field.noMail')}
        allowDeselect={false}
        data={WAYS.map(value => ({value, label: t(`way.${value}`), disabled: value === 'email' && !mails}))}
        value={by}
        onChange={way => way && form.setValues({by: way as Way, address: firstAddress(way as Way, email)})}
        error={errorOf(form, 'by')}
        disabled={readOnly}
      />
      {by === 'email' ? (
        <TagsInput
          label={t('address.email')}
          description={t('address.emailAdvice', {most: MOST_ADDRESSES})}
          inputMode="email"
          required
          value={addressesOf(form.getValues().address)}
          onChange={addresses => form.setFieldValue('address', addresses.join(', '))}
          acceptValueOnBlur
          maxTags={MOST_ADDRESSES}
          error={errorOf(form, 'address')}
          disabled={readOnly}
        />
      ) : (
        <TextInput label={t(`address.${by}`)} description={t(`address.${by}Advice`)} autoComplete="off" required disabled={readOnly} {...form.getInputProps('address')} />
      )}
      <NumberInput
        label={t('field.every')}
        description={t('field.everyAdvice')}
        min={0}
        max={10_080}
        allowDecimal={false}
        value={form.getValues().every}
        onChange={every => typeof every === 'number' && form.setFieldValue('every', every)}
        error={errorOf(form, 'every')}
        disabled={readOnly}
      />
      <Select
        label={t('field.language')}
        allowDeselect={false}
        data={LANGUAGES.map(value => ({value, label: formats.language(value)}))}
        value={form.getValues().language}
        onChange={language => language && form.setFieldValue('language', language)}
        error={errorOf(form, 'language')}
        disabled={readOnly}
      />
    </>
  );
}
