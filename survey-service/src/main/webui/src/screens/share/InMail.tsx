import {SegmentedControl, Select, Skeleton, Stack, Text, TextInput} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Copyable} from '../../ui/Copyable';
import {useFormats} from '../../ui/formats';
import {Section} from '../../ui/Section';
import {sharedAddress, sharedText} from './queries';
import type {Shared} from './screen';

/** Places that mail tools fill with the recipient's own token. */
const PLACES = ['{{token}}', '*|TOKEN|*', '%%token%%', '${token}', '[[token]]'];

/** The first question as part of a mail: each score is a link. */
export function InMail({survey, surveyKey, publishableKey}: Shared) {
  const {t} = useTranslation('share');
  const formats = useFormats();
  const [form, setForm] = useState<'email.html' | 'email.txt'>('email.html');
  const [lang, setLang] = useState<string | null>(survey.draft?.languages?.[0] ?? null);
  const [place, setPlace] = useState('');
  const query = new URLSearchParams(Object.entries({lang, t: place}).filter((pair): pair is [string, string] => Boolean(pair[1])));
  const {data, isPending, error} = useQuery(sharedText(publishableKey, surveyKey, form, query));
  return (
    <Stack>
      <Text size="sm">{t('mail.advice')}</Text>
      <SegmentedControl
        aria-label={t('mail.form')}
        data={[
          {value: 'email.html', label: t('mail.html')},
          {value: 'email.txt', label: t('mail.text')},
        ]}
        value={form}
        onChange={value => setForm(value === 'email.txt' ? 'email.txt' : 'email.html')}
      />
      <Select
        label={t('language')}
        data={(survey.draft?.languages ?? []).map(tag => ({value: tag, label: formats.language(tag)}))}
        value={lang}
        onChange={setLang}
        maw={320}
      />
      <TextInput
        label={t('mail.place')}
        description={t('mail.placeAdvice', {places: PLACES.join('   ')})}
        value={place}
        maxLength={100}
        onChange={event => setPlace(event.currentTarget.value)}
        maw={480}
      />
      {error ? (
        <Text role="alert">{t('mail.failed', {why: error.message})}</Text>
      ) : isPending ? (
        <Skeleton height={160} />
      ) : (
        <>
          {form === 'email.html' && (
            <Section title={t('mail.preview')}>
              <iframe title={t('mail.preview')} sandbox="" src={sharedAddress(publishableKey, surveyKey, form, query)} style={{width: '100%', height: 260, border: 0, background: 'white'}} />
            </Section>
          )}
          <Copyable lines label={t('mail.code')} text={data} />
        </>
      )}
    </Stack>
  );
}
