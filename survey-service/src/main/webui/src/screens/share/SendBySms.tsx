import {Anchor, Radio, Select, Stack, Text, Textarea} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {LANGUAGES} from '../../app/i18n';
import {useFormats} from '../../ui/formats';
import {accountsQuery} from '../accounts/queries';
import {LINK, type SendValues} from './invitations';

interface SendBySmsProps {
  value: SendValues | undefined;
  onChange: (value: SendValues | undefined) => void;
  /** Those of the survey. */
  languages: string[];
  errors: Record<string, string>;
}

/** Whether the console has words in a language. */
function isSpoken(language: string): boolean {
  return LANGUAGES.some(spoken => spoken === language);
}

/** Whether the links are taken as a file, or sent by SMS from an account of the tenant's. */
export function SendBySms({value, onChange, languages, errors}: SendBySmsProps) {
  const {t, i18n} = useTranslation('share');
  const formats = useFormats();
  const {data: accounts = [], isPending, isError} = useQuery(accountsQuery);
  const senders = accounts.flatMap(({id = '', addresses = []}) => addresses.map(address => ({account: id, address})));
  const begin = async () => {
    const own = languages.filter(isSpoken);
    // Words of languages that aren't shown are loaded when they are needed.
    await i18n.loadLanguages(own);
    const usual = (language: string) => (own.includes(language) ? i18n.getFixedT(language, 'share')('send.usual', {link: LINK}) : '');
    onChange({
      account: senders[0]?.account ?? '',
      from: senders[0]?.address ?? '',
      text: Object.fromEntries(languages.map(language => [language, usual(language)])),
    });
  };
  return (
    <Stack gap="sm">
      <Radio.Group label={t('send.title')} value={value ? 'sms' : 'file'} onChange={way => (way === 'sms' ? void begin() : onChange(undefined))}>
        <Stack gap="xs" mt={4}>
          <Radio value="file" label={t('send.file')} />
          <Radio value="sms" label={t('send.sms')} disabled={senders.length === 0} />
        </Stack>
      </Radio.Group>
      {isError && <Text size="sm">{t('send.unknown')}</Text>}
      {!isPending && !isError && senders.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('send.noAccount')} <Anchor renderRoot={props => <Link {...props} to="/settings/accounts" />}>{t('send.connect')}</Anchor>
        </Text>
      )}
      {value && (
        <>
          <Select
            label={t('send.from')}
            data={senders.map(({address}) => address)}
            value={value.from}
            allowDeselect={false}
            onChange={from => onChange({...value, from: from ?? '', account: senders.find(one => one.address === from)?.account ?? ''})}
            error={errors['send.account'] ?? errors['send.from']}
          />
          {languages.map(language => (
            <Textarea
              key={language}
              label={t('send.text', {language: formats.language(language)})}
              description={t('send.textAdvice', {link: LINK})}
              lang={language}
              autosize
              minRows={2}
              maxLength={1000}
              value={value.text[language] ?? ''}
              onChange={event => onChange({...value, text: {...value.text, [language]: event.currentTarget.value}})}
              error={errors[`send.text.${language}`] ?? (language === languages[0] ? errors['send.text'] : undefined)}
            />
          ))}
        </>
      )}
    </Stack>
  );
}
