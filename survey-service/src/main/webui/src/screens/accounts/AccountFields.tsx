import {NumberInput, PasswordInput, Select, Stack, Switch, TagsInput, TextInput} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {useTranslation} from 'react-i18next';
import {errorOf} from '../../ui/useLockedForm';
import {PROVIDERS, isTyped, type AccountValues, type Secrets} from './accounts';

interface AccountFieldsProps {
  form: UseFormReturnType<AccountValues>;
  /** Secrets as they are typed; they are no part of the form, whose values outlive a reload. */
  secrets: Secrets;
  onSecrets: (secrets: Secrets) => void;
  /** Whether it has a secret already. */
  isStored: boolean;
  readOnly?: boolean;
}

export function AccountFields({form, secrets, onSecrets, isStored, readOnly = false}: AccountFieldsProps) {
  const {t} = useTranslation('accounts');
  const {provider, addresses, settings} = form.getValues();
  const {secrets: names, needsSecret, accountIn, accountLike, addressLike, addressOf, mostAddresses} = PROVIDERS[provider];
  const setAddresses = (typed: string[]) => form.setFieldValue('addresses', [...new Set(typed.map(addressOf))].filter(Boolean));
  return (
    <Stack>
      <TextInput label={t('field.name')} description={t('field.nameAdvice')} maxLength={100} disabled={readOnly} {...form.getInputProps('name')} />
      {provider === 'smtp' && <MailServer form={form} readOnly={readOnly} />}
      {(!accountIn || isStored) && (
        <TextInput
          label={t(`of.account.${provider}`)}
          description={t(`of.accountAdvice.${provider}`)}
          placeholder={accountLike}
          required
          autoComplete="off"
          spellCheck={false}
          disabled={readOnly || accountIn !== undefined}
          {...form.getInputProps('account')}
        />
      )}
      {!readOnly &&
        names.map((name, index) => (
          <PasswordInput
            key={name}
            label={t(`secret.${name}`)}
            description={t(isStored ? 'field.credentialsKept' : 'field.credentialsAdvice')}
            required={needsSecret && (!isStored || isTyped(secrets))}
            autoComplete="new-password"
            value={secrets[name] ?? ''}
            onChange={event => onSecrets({...secrets, [name]: event.currentTarget.value})}
            visibilityToggleButtonProps={{'aria-label': t('showToken')}}
            error={errorOf(form, names.length > 1 ? `credentials.${name}` : 'credentials') ?? (index === 0 && accountIn && errorOf(form, 'account'))}
          />
        ))}
      {mostAddresses === 1 ? (
        <TextInput
          label={t(`of.addresses.${provider}`)}
          description={t(`of.addressesAdvice.${provider}`)}
          placeholder={addressLike}
          required
          autoComplete="off"
          spellCheck={false}
          value={addresses[0] ?? ''}
          onChange={event => form.setFieldValue('addresses', event.currentTarget.value.trim() ? [event.currentTarget.value] : [])}
          onBlur={() => setAddresses(addresses)}
          error={errorOf(form, 'addresses')}
          disabled={readOnly}
        />
      ) : (
        <TagsInput
          label={t(`of.addresses.${provider}`)}
          description={t(`of.addressesAdvice.${provider}`)}
          placeholder={addressLike}
          value={addresses}
          onChange={setAddresses}
          acceptValueOnBlur
          splitChars={[',', ';']}
          maxTags={mostAddresses}
          error={errorOf(form, 'addresses')}
          disabled={readOnly}
        />
      )}
      <NumberInput
        label={t('field.messagesPerSecond')}
        description={t(`of.messagesPerSecondAdvice.${provider}`)}
        min={1}
        max={1000}
        allowDecimal={false}
        value={form.getValues().messagesPerSecond}
        onChange={value => form.setFieldValue('messagesPerSecond', Number(value) || 1)}
        error={errorOf(form, 'messagesPerSecond')}
        disabled={readOnly}
      />
      {provider === 'twilio' && (
        <Switch
          label={t('setting.repliesToStop')}
          description={t('setting.repliesToStopAdvice')}
          checked={settings.repliesToStop === 'true'}
          onChange={event => form.setFieldValue('settings', {...settings, repliesToStop: event.currentTarget.checked ? 'true' : 'false'})}
          disabled={readOnly}
        />
      )}
      {provider === 'whatsapp' && <Template form={form} readOnly={readOnly} />}
    </Stack>
  );
}

/** What goes to those who haven't written for a day: WhatsApp takes nothing else. */
function Template({form, readOnly}: {form: UseFormReturnType<AccountValues>; readOnly: boolean}) {
  const {t} = useTranslation('accounts');
  const {settings} = form.getValues();
  const change = (name: string, value: string) => form.setFieldValue('settings', {...settings, [name]: value});
  return (
    <>
      <TextInput
        label={t('setting.template')}
        description={t('setting.templateAdvice')}
        placeholder="feedback_request"
        autoComplete="off"
        spellCheck={false}
        maxLength={512}
        disabled={readOnly}
        value={settings.template ?? ''}
        onChange={event => change('template', event.currentTarget.value.trim())}
        error={errorOf(form, 'settings.template')}
      />
      <TextInput
        label={t('setting.templateLanguages')}
        description={t('setting.templateLanguagesAdvice')}
        placeholder="de,en_US"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        disabled={readOnly}
        value={settings.templateLanguages ?? ''}
        onChange={event => change('templateLanguages', event.currentTarget.value)}
        error={errorOf(form, 'settings.templateLanguages')}
      />
      <Select
        label={t('setting.templateParameter')}
        data={(['text', 'link'] as const).map(value => ({value, label: t(`parameter.${value}`)}))}
        value={settings.templateParameter || 'text'}
        allowDeselect={false}
        onChange={value => change('templateParameter', value ?? 'text')}
        error={errorOf(form, 'settings.templateParameter')}
        disabled={readOnly}
      />
    </>
  );
}

/** Where a mail server is, and who reads what beside the sender's address. */
function MailServer({form, readOnly}: {form: UseFormReturnType<AccountValues>; readOnly: boolean}) {
  const {t} = useTranslation('accounts');
  const {settings} = form.getValues();
  const change = (name: string, value: string) => form.setFieldValue('settings', {...settings, [name]: value});
  return (
    <>
      <TextInput
        label={t('setting.host')}
        placeholder="smtp.shop.example"
        required
        autoComplete="off"
        spellCheck={false}
        disabled={readOnly}
        value={settings.host ?? ''}
        onChange={event => change('host', event.currentTarget.value.trim())}
        error={errorOf(form, 'settings.host')}
      />
      <Select
        label={t('setting.security')}
        description={settings.security === 'none' ? undefined : t('setting.securityAdvice')}
        data={['starttls', 'tls', ...(settings.security === 'none' ? ['none'] : [])].map(value => ({value, label: t(`security.${value}`)}))}
        value={settings.security ?? 'starttls'}
        allowDeselect={false}
        // Each has its usual port.
        onChange={value => form.setFieldValue('settings', {...settings, security: value ?? 'starttls', port: value === 'tls' ? '465' : '587'})}
        error={errorOf(form, 'settings.security')}
        disabled={readOnly}
      />
      <TextInput
        label={t('setting.port')}
        inputMode="numeric"
        maxLength={5}
        required
        disabled={readOnly}
        value={settings.port ?? ''}
        onChange={event => change('port', event.currentTarget.value.trim())}
        error={errorOf(form, 'settings.port')}
      />
      <TextInput
        label={t('setting.senderName')}
        description={t('setting.senderNameAdvice')}
        maxLength={100}
        disabled={readOnly}
        value={settings.senderName ?? ''}
        onChange={event => change('senderName', event.currentTarget.value)}
        error={errorOf(form, 'settings.senderName')}
      />
    </>
  );
}
