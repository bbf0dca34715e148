import {ActionIcon, Button, Group, NumberInput, Select, Stack, Switch, Text, TextInput} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {textFor} from '../../ui/formats';
import {useSegmentNames, useSurveyNames, type Named} from '../../ui/names';
import {errorOf} from '../../ui/useLockedForm';
import {keyChannelsQuery} from '../share/queries';
import {MOMENTS, OPS, UNITS, needsNoValue, type Moment, type Op, type RuleValues, type TriggerValues, type Unit, type WhenValues} from './triggers';
import {Ways} from './Ways';

interface TriggerFieldsProps {
  form: UseFormReturnType<TriggerValues>;
  readOnly: boolean;
}

/** Which event has whom asked, when, and how. */
export function TriggerFields({form, readOnly}: TriggerFieldsProps) {
  const {t, i18n} = useTranslation('triggers');
  const {name} = form.getValues();
  const own = name[i18n.language] === undefined ? textFor(i18n.language, name) : name[i18n.language];
  return (
    <Stack>
      <TextInput
        label={t('field.name')}
        required
        maxLength={100}
        value={own}
        onChange={event => form.setFieldValue('name', {...name, [i18n.language]: event.currentTarget.value})}
        error={errorOf(form, 'name') ?? form.errors[`name.${i18n.language}`]}
        disabled={readOnly}
      />
      <TextInput label={t('field.on')} description={t('field.onAdvice')} placeholder="order.delivered" required maxLength={64} disabled={readOnly} {...form.getInputProps('on')} />
      <Rules form={form} readOnly={readOnly} />
      <When form={form} readOnly={readOnly} />
      <Unless form={form} readOnly={readOnly} />
      <What form={form} readOnly={readOnly} />
      <Ways form={form} readOnly={readOnly} />
      <Switch label={t('field.active')} description={t('field.activeAdvice')} disabled={readOnly} {...form.getInputProps('active', {type: 'checkbox'})} />
    </Stack>
  );
}

function Rules({form, readOnly}: TriggerFieldsProps) {
  const {t} = useTranslation('triggers');
  const {rules, condition} = form.getValues();
  const put = (next: RuleValues[]) => form.setFieldValue('rules', next);
  const change = (place: number, next: Partial<RuleValues>) => put(rules.map((rule, at) => (at === place ? {...rule, ...next} : rule)));
  if (condition) return <Text size="sm">{t('conditionKept')}</Text>;
  return (
    <Stack gap="xs" role="group" aria-label={t('field.rules')}>
      <Text size="sm" fw={500}>
        {t('field.rules')}
      </Text>
      {rules.map((rule, place) => (
        <Group key={place} align="flex-end" wrap="nowrap">
          <TextInput flex={1} label={t('member')} placeholder="total" value={rule.member} onChange={event => change(place, {member: event.currentTarget.value})} disabled={readOnly} />
          <Select
            flex={1}
            label={t('compare')}
            allowDeselect={false}
            data={OPS.map(value => ({value, label: t(`op.${value}`)}))}
            value={rule.op}
            onChange={op => op && change(place, {op: op as Op})}
            disabled={readOnly}
          />
          {!needsNoValue(rule.op) && <TextInput flex={1} label={t('value')} value={rule.value} onChange={event => change(place, {value: event.currentTarget.value})} disabled={readOnly} />}
          {!readOnly && <Remove label={t('removeRule', {n: place + 1})} onClick={() => put(rules.filter((_, at) => at !== place))} />}
        </Group>
      ))}
      {!readOnly && <Add label={t('addRule')} onClick={() => put([...rules, {member: '', op: 'eq', value: ''}])} />}
    </Stack>
  );
}

function When({form, readOnly}: TriggerFieldsProps) {
  const {t} = useTranslation('triggers');
  const {when} = form.getValues();
  const change = (next: Partial<WhenValues>) => form.setFieldValue('when', {...when, ...next, other: undefined});
  return (
    <Stack gap="xs">
      <Group align="flex-end" wrap="nowrap">
        <NumberInput
          flex={1}
          label={t('field.when')}
          min={0}
          max={525_600}
          allowDecimal={false}
          value={when.amount}
          onChange={amount => typeof amount === 'number' && change({amount})}
          disabled={readOnly}
        />
        <Select flex={1} label={t('unit')} allowDeselect={false} data={UNITS.map(value => ({value, label: t(`units.${value}`)}))} value={when.unit} onChange={unit => unit && change({unit: unit as Unit})} disabled={readOnly} />
        <Select
          flex={1}
          label={t('moment')}
          allowDeselect={false}
          data={MOMENTS.map(value => ({value, label: t(`moments.${value}`)}))}
          value={when.moment}
          onChange={moment => moment && change({moment: moment as Moment})}
          disabled={readOnly}
        />
      </Group>
      {when.other && <Text size="sm">{t('timeKept', {time: when.other})}</Text>}
      {when.moment === 'before' && (
        <TextInput
          label={t('field.date')}
          description={t('field.dateAdvice')}
          placeholder="renewsAt"
          value={when.member}
          onChange={event => change({member: event.currentTarget.value})}
          disabled={readOnly}
        />
      )}
    </Stack>
  );
}

function Unless({form, readOnly}: TriggerFieldsProps) {
  const {t} = useTranslation('triggers');
  const {unless} = form.getValues();
  const put = (next: TriggerValues['unless']) => form.setFieldValue('unless', next);
  const change = (place: number, next: Partial<{on: string; same: string}>) => put(unless.map((one, at) => (at === place ? {...one, ...next} : one)));
  return (
    <Stack gap="xs" role="group" aria-label={t('field.unless')}>
      <Text size="sm" fw={500}>
        {t('field.unless')}
      </Text>
      {unless.map((one, place) => (
        <Group key={place} align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('event')}
            placeholder="order.returned"
            value={one.on}
            onChange={event => change(place, {on: event.currentTarget.value})}
            error={form.errors[`unless.${place}.on`]}
            disabled={readOnly}
          />
          <TextInput
            flex={1}
            label={t('same')}
            placeholder="orderId"
            value={one.same}
            onChange={event => change(place, {same: event.currentTarget.value})}
            error={form.errors[`unless.${place}.same`]}
            disabled={readOnly}
          />
          {!readOnly && <Remove label={t('removeUnless', {n: place + 1})} onClick={() => put(unless.filter((_, at) => at !== place))} />}
        </Group>
      ))}
      {!readOnly && <Add label={t('addUnless')} onClick={() => put([...unless, {on: '', same: ''}])} />}
    </Stack>
  );
}

function What({form, readOnly}: TriggerFieldsProps) {
  const {t} = useTranslation('triggers');
  const surveys = useSurveyNames();
  const segments = useSegmentNames();
  const {data: channels = []} = useQuery(keyChannelsQuery);
  const pages = channels.map(({id = ''}) => ({value: id, label: id}));
  return (
    <>
      <OneOf form={form} field="survey" names={surveys.options} readOnly={readOnly} isNeeded />
      <OneOf form={form} field="page" names={pages} readOnly={readOnly} isNeeded />
      <OneOf form={form} field="segment" names={segments.options} readOnly={readOnly} />
      <NumberInput
        label={t('field.share')}
        description={t('field.shareAdvice')}
        min={0}
        max={100}
        suffix=" %"
        value={form.getValues().share}
        onChange={share => typeof share === 'number' && form.setFieldValue('share', share)}
        error={errorOf(form, 'share')}
        disabled={readOnly}
      />
    </>
  );
}

interface OneOfProps extends TriggerFieldsProps {
  field: 'survey' | 'page' | 'segment';
  names: Named['options'];
  isNeeded?: boolean;
}

function OneOf({form, field, names, readOnly, isNeeded = false}: OneOfProps) {
  const {t} = useTranslation('triggers');
  return (
    <Select
      label={t(`field.${field}`)}
      description={t(`field.${field}Advice`)}
      placeholder={isNeeded ? undefined : t('everybody')}
      required={isNeeded}
      searchable
      clearable={!isNeeded}
      clearButtonProps={{'aria-label': t('clear')}}
      data={names}
      value={form.getValues()[field] || null}
      onChange={key => form.setFieldValue(field, key ?? '')}
      error={errorOf(form, field)}
      disabled={readOnly}
    />
  );
}

function Add({label, onClick}: {label: string; onClick: () => void}) {
  return (
    <Group>
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
        {label}
      </Button>
    </Group>
  );
}

function Remove({label, onClick}: {label: string; onClick: () => void}) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
