import {Alert, List, ScrollArea, Select, Skeleton, Stack, Text} from '@mantine/core';
import type {UseQueryResult} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import type {CarriedOver as Carried} from './carried/survey';

/** In which most surveys of others are written. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ar', 'cs', 'da', 'el', 'fi', 'hu', 'ja', 'ko', 'nb', 'ro', 'ru', 'sv', 'tr', 'uk', 'zh'];

interface CarriedOverProps {
  of: UseQueryResult<Carried>;
  /** Of texts that name none. */
  language: string;
  onLanguage: (language: string) => void;
}

/** What of another tool's survey is there, and what isn't, before it is made. */
export function CarriedOver({of, language, onLanguage}: CarriedOverProps) {
  const {t} = useTranslation('surveys');
  const formats = useFormats();
  const languages = [...new Set([language, ...LANGUAGES])].map(value => ({value, label: formats.language(value)}));
  return (
    <Stack gap="sm">
      <Select
        label={t('carried.language')}
        description={t('carried.languageHint')}
        data={languages}
        value={language}
        allowDeselect={false}
        searchable
        onChange={tag => tag && onLanguage(tag)}
      />
      {of.isPending && <Skeleton height={80} />}
      {of.isError && (
        <Alert color="red" role="alert">
          {t('carried.failed', {why: of.error.message})}
        </Alert>
      )}
      {of.data && (
        <Alert
          role="status"
          color={of.data.lost.length > 0 ? 'orange' : 'sea'}
          title={t('carried.found', {count: of.data.draft.questions.length})}
        >
          {of.data.lost.length === 0 ? (
            t('carried.all')
          ) : (
            <>
              <Text size="sm" mb="xs">
                {t('carried.lost', {count: of.data.lost.length})}
              </Text>
              <ScrollArea.Autosize mah={240} viewportProps={{tabIndex: 0, 'aria-label': t('carried.list'), role: 'region'}}>
                <List size="sm">
                  {of.data.lost.map(({name, place, loss, detail}) => (
                    <List.Item key={`${name} ${place} ${loss} ${detail}`} className="wraps">
                      {name && <strong>{name}</strong>}
                      {name && place && ' '}
                      {place && `(${place})`}
                      {(name || place) && ': '}
                      {t(`carried.loss.${loss}`, {detail: loss === 'translation' ? formats.list(detail.split(', ').map(formats.language)) : detail})}
                    </List.Item>
                  ))}
                </List>
              </ScrollArea.Autosize>
            </>
          )}
        </Alert>
      )}
    </Stack>
  );
}
