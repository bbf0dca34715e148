import {Select, Text} from '@mantine/core';
import type {ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useTouchpointNames} from '../../ui/names';
import {Section} from '../../ui/Section';
import {SeenPages} from '../channels/SeenPages';
import type {Shared} from './screen';

interface ChoiceProps {
  survey: Shared['survey'];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** In which of the survey's languages it is asked; `usual` says in which it is if none is chosen. */
export function LanguageChoice({survey, value, onChange, label, usual}: ChoiceProps & {label: string; usual: string}) {
  const formats = useFormats();
  return (
    <Select
      label={label}
      placeholder={usual}
      clearable
      clearButtonProps={{'aria-label': usual}}
      data={(survey.draft?.languages ?? []).map(tag => ({value: tag, label: formats.language(tag)}))}
      value={value}
      onChange={onChange}
    />
  );
}

/** At which of the survey's touchpoints it is asked, if it has several. */
export function TouchpointChoice({survey, value, onChange}: ChoiceProps) {
  const {t} = useTranslation('share');
  const names = useTouchpointNames();
  const touchpoints = survey.draft?.touchpoints ?? [];
  return (
    touchpoints.length > 1 && (
      <Select
        label={t('touchpoint')}
        placeholder={names.name(touchpoints[0] ?? '')}
        clearable
        clearButtonProps={{'aria-label': t('first')}}
        data={touchpoints.map(key => ({value: key, label: names.name(key)}))}
        value={value}
        onChange={onChange}
      />
    )
  );
}

/** Whether the channel's key is used already, and from where; with which survey isn't known unless the channel has one. */
export function Works({channel, publishableKey, surveyKey, children}: Pick<Shared, 'channel' | 'publishableKey' | 'surveyKey'> & {children?: ReactNode}) {
  const {t} = useTranslation('share');
  return (
    <Section title={t('works')}>
      <SeenPages publishableKey={publishableKey} allowed={channel.allowedOrigins ?? []} />
      {channel.surveyKey !== surveyKey && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('worksAdvice')}
        </Text>
      )}
      {children}
    </Section>
  );
}
