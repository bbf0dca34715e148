import {Autocomplete, NumberInput, Select, Stack, TagsInput, TextInput} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {allSurveysQuery, useSurveyNames, useUnitNames} from '../../ui/names';
import {errorOf} from '../../ui/useLockedForm';
import {accountsQuery} from '../accounts/queries';
import {accountOf, accountsFor, hasOrigins, hasSurvey, isByAccount, originOf, type ChannelValues} from './channels';

/** What is said of a channel of its kind; nothing that the kind hasn't. */
export function ChannelFields({form, readOnly}: {form: UseFormReturnType<ChannelValues>; readOnly: boolean}) {
  const {t} = useTranslation('channels');
  const surveys = useSurveyNames();
  const units = useUnitNames();
  const {channel, surveyKey, touchpoint} = form.getValues();
  const {data = []} = useQuery({...accountsQuery, enabled: isByAccount(channel)});
  const accounts = accountsFor(channel, data);
  const touchpoints = useTouchpoints(surveyKey);
  return (
    <Stack gap="md">
      {isByAccount(channel) && (
        <>
          <Autocomplete
            label={t(`address.${channel}.label`)}
            description={t(`address.${channel}.advice`)}
            required
            data={accounts.flatMap(({addresses = []}) => addresses)}
            disabled={readOnly}
            {...form.getInputProps('address')}
            onChange={address => form.setValues({address, ...accountOf(accounts, address)})}
          />
          <TextInput label={t('field.account')} description={t(`address.${channel}.accountAdvice`)} required disabled={readOnly} {...form.getInputProps('account')} />
        </>
      )}
      {hasOrigins(channel) && (
        <TagsInput
          label={t('field.allowedOrigins')}
          description={t('field.allowedOriginsAdvice')}
          placeholder="https://shop.example"
          value={form.getValues().allowedOrigins}
          onChange={typed => form.setFieldValue('allowedOrigins', [...new Set(typed.map(originOf))])}
          acceptValueOnBlur
          splitChars={[',', ' ', ';']}
          maxTags={100}
          error={errorOf(form, 'allowedOrigins')}
          disabled={readOnly}
        />
      )}
      <Select
        label={t('field.surveyKey')}
        description={t(hasSurvey(channel) ? 'field.surveyAsked' : 'field.surveyAny')}
        placeholder={t('anySurvey')}
        searchable
        clearable
        clearButtonProps={{'aria-label': t('clear')}}
        data={surveys.options}
        value={surveyKey || null}
        onChange={key => form.setValues({surveyKey: key ?? '', touchpoint: ''})}
        error={errorOf(form, 'surveyKey')}
        disabled={readOnly}
      />
      {(touchpoints.length > 0 || touchpoint) && (
        <Select
          label={t('field.touchpoint')}
          description={t('field.touchpointAdvice')}
          placeholder={t('firstTouchpoint')}
          clearable
          clearButtonProps={{'aria-label': t('clear')}}
          data={[...new Set([...touchpoints, ...(touchpoint ? [touchpoint] : [])])]}
          value={touchpoint || null}
          onChange={key => form.setFieldValue('touchpoint', key ?? '')}
          error={errorOf(form, 'touchpoint')}
          disabled={readOnly}
        />
      )}
      {(units.options.length > 0 || form.getValues().unit) && (
        <Select
          label={t('field.unit')}
          description={t('field.unitAdvice')}
          placeholder={t('noUnit')}
          searchable
          clearable
          clearButtonProps={{'aria-label': t('clear')}}
          data={units.options}
          value={form.getValues().unit || null}
          onChange={key => form.setFieldValue('unit', key ?? '')}
          error={errorOf(form, 'unit')}
          disabled={readOnly}
        />
      )}
      <NumberInput
        label={t('field.requestsPerMinute')}
        description={t('field.requestsAdvice')}
        min={0}
        allowDecimal={false}
        value={form.getValues().requestsPerMinute}
        onChange={value => form.setFieldValue('requestsPerMinute', Number(value) || 0)}
        error={errorOf(form, 'requestsPerMinute')}
        disabled={readOnly}
      />
    </Stack>
  );
}

function useTouchpoints(survey: string): string[] {
  const {data = []} = useQuery(allSurveysQuery);
  return data.find(({draft}) => draft?.key === survey)?.draft?.touchpoints ?? [];
}
