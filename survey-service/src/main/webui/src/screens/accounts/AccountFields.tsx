import {NumberInput, PasswordInput, Stack, Switch, TagsInput, TextInput} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {useTranslation} from 'react-i18next';
import {errorOf} from '../../ui/useLockedForm';
import {addressOf, type AccountValues} from './accounts';

interface AccountFieldsProps {
  form: UseFormReturnType<AccountValues>;
  /** The auth token as it is typed; it is no part of the form, whose values outlive a reload. */
  token: string;
  onToken: (token: string) => void;
  /** Whether it has a token already. */
  isStored: boolean;
  readOnly?: boolean;
}

export function AccountFields({form, token, onToken, isStored, readOnly = false}: AccountFieldsProps) {
  const {t} = useTranslation('accounts');
  return (
    <Stack>
      <TextInput label={t('field.name')} description={t('field.nameAdvice')} maxLength={100} disabled={readOnly} {...form.getInputProps('name')} />
      <TextInput
        label={t('field.account')}
        description={t('field.accountAdvice')}
        placeholder="AC…"
        required
        autoComplete="off"
        spellCheck={false}
        disabled={readOnly}
        {...form.getInputProps('account')}
      />
      {!readOnly && (
        <PasswordInput
          label={t('field.credentials')}
          description={t(isStored ? 'field.credentialsKept' : 'field.credentialsAdvice')}
          required={!isStored}
          autoComplete="new-password"
          value={token}
          onChange={event => onToken(event.currentTarget.value)}
          visibilityToggleButtonProps={{'aria-label': t('showToken')}}
          error={errorOf(form, 'credentials')}
        />
      )}
      <TagsInput
        label={t('field.addresses')}
        description={t('field.addressesAdvice')}
        placeholder="+4930123456"
        value={form.getValues().addresses}
        onChange={typed => form.setFieldValue('addresses', [...new Set(typed.map(addressOf))])}
        acceptValueOnBlur
        splitChars={[',', ';']}
        maxTags={20}
        error={errorOf(form, 'addresses')}
        disabled={readOnly}
      />
      <NumberInput
        label={t('field.messagesPerSecond')}
        description={t('field.messagesPerSecondAdvice')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={form.getValues().messagesPerSecond}
        onChange={value => form.setFieldValue('messagesPerSecond', Number(value) || 1)}
        error={errorOf(form, 'messagesPerSecond')}
        disabled={readOnly}
      />
      <Switch
        label={t('field.settings')}
        description={t('field.settingsAdvice')}
        checked={form.getValues().settings.repliesToStop === 'true'}
        onChange={event => form.setFieldValue('settings', {repliesToStop: event.currentTarget.checked ? 'true' : 'false'})}
        disabled={readOnly}
      />
    </Stack>
  );
}
