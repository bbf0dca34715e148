import {Anchor, NumberInput, Radio, Select, Stack, Text, TextInput, Textarea} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {LANGUAGES} from '../../app/i18n';
import {useFormats} from '../../ui/formats';
import {accountsQuery} from '../accounts/queries';
import {LINK, type SendValues} from './invitations';

interface SendLinksProps {
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

/** By what account links go out. */
const WAY_OF = {smtp: 'email', twilio: 'sms', whatsapp: 'whatsapp', telegram: 'telegram'} as const;
const WAYS = ['email', 'sms', 'whatsapp', 'telegram'] as const;
type Way = (typeof WAYS)[number];

/** Whether the links are taken as a file, or sent from an account of the tenant's. */
export function SendLinks({value, onChange, languages, errors}: SendLinksProps) {
  const {t, i18n} = useTranslation('share');
  const formats = useFormats();
  const {data: accounts = [], isPending, isError} = useQuery(accountsQuery);
  const all = accounts.flatMap(({id = '', provider = 'twilio', addresses = []}) => addresses.map(address => ({way: WAY_OF[provider], account: id, address})));
  const way: Way | undefined = value && all.find(sender => sender.account === value.account)?.way;
  const sendersOf = (wanted: Way | undefined) => all.filter(sender => sender.way === wanted);
  const senders = sendersOf(way);
  const begin = async (wanted: Way) => {
    const own = languages.filter(isSpoken);
    // Words of languages that aren't shown are loaded when they are needed.
    await i18n.loadLanguages(own);
    const inEach = (words: 'usual' | 'usualMail' | 'usualSubject') =>
      Object.fromEntries(languages.map(language => [language, own.includes(language) ? i18n.getFixedT(language, 'share')(`send.${words}`, {link: LINK}) : '']));
    const [first] = sendersOf(wanted);
    onChange({
      account: first?.account ?? '',
      from: first?.address ?? '',
      ...(wanted === 'email' ? {text: inEach('usualMail'), subject: inEach('usualSubject')} : {text: inEach('usual')}),
    });
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('send.title')}
        value={way ?? 'file'}
        onChange={chosen => {
          const wanted = WAYS.find(one => one === chosen);
          if (wanted) void begin(wanted);
          else onChange(undefined);
        }}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="file" label={t('send.file')} />
          {WAYS.map(one => (
            <Radio key={one} value={one} label={t(`send.by.${one}`)} disabled={sendersOf(one).length === 0} />
          ))}
        </Stack>
      </Radio.Group>
      {isError && <Text size="sm">{t('send.unknown')}</Text>}
      {!isPending && !isError && all.length === 0 && (
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
          {way === 'whatsapp' && (
            <Text size="sm" c="dimmed">
              {t('send.whatsappAdvice')}
            </Text>
          )}
          <NumberInput
            label={t('send.remind')}
            description={t('send.remindAdvice')}
            min={0}
            max={60}
            allowDecimal={false}
            value={value.remindAfterDays ?? 0}
            onChange={days => onChange({...value, remindAfterDays: Number(days) || undefined})}
            error={errors['send.reminders.0.afterDays']}
          />
          {languages.map(language => (
            <Stack key={language} gap="xs">
              {value.subject && (
                <TextInput
                  label={t('send.subject', {language: formats.language(language)})}
                  lang={language}
                  maxLength={200}
                  value={value.subject[language] ?? ''}
                  onChange={event => onChange({...value, subject: {...value.subject, [language]: event.currentTarget.value}})}
                  error={errors[`send.subject.${language}`]}
                />
              )}
              <Textarea
                label={t('send.text', {language: formats.language(language)})}
                description={t(value.subject ? 'send.mailAdvice' : 'send.textAdvice', {link: LINK})}
                lang={language}
                autosize
                minRows={2}
                maxLength={value.subject ? 9_400 : 1000}
                value={value.text[language] ?? ''}
                onChange={event => onChange({...value, text: {...value.text, [language]: event.currentTarget.value}})}
                error={errors[`send.text.${language}`] ?? (language === languages[0] ? errors['send.text'] : undefined)}
              />
            </Stack>
          ))}
        </>
      )}
    </Stack>
  );
}
