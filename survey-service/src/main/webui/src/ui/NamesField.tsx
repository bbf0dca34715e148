import {ActionIcon, Group, Select, Stack, TextInput} from '@mantine/core';
import {IconX} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useFormats} from './formats';

/** Languages that are offered first; any other that is there stays. */
const USUAL = ['en', 'de', 'fr', 'ar', 'es', 'it', 'nl', 'pl', 'pt', 'tr'];

interface NamesFieldProps {
  label: string;
  value: Record<string, string>;
  error?: string;
  onChange: (value: Record<string, string>) => void;
}

/** A name in one language or several. */
export function NamesField({label, value, error, onChange}: NamesFieldProps) {
  const {t, i18n} = useTranslation('forms');
  const formats = useFormats();
  const tags = Object.keys(value).length > 0 ? Object.keys(value) : [i18n.language];
  const others = USUAL.filter(tag => !tags.includes(tag));
  return (
    <Stack gap="xs">
      {tags.map((tag, index) => (
        <Group key={tag} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            style={{flexGrow: 1}}
            lang={tag}
            label={t('inLanguage', {what: label, language: formats.language(tag)})}
            value={value[tag] ?? ''}
            error={index === 0 ? error : undefined}
            maxLength={200}
            onChange={event => onChange({...value, [tag]: event.currentTarget.value})}
          />
          {tags.length > 1 && (
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('removeLanguage', {language: formats.language(tag)})}
              onClick={() => onChange(Object.fromEntries(Object.entries(value).filter(([key]) => key !== tag)))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Select
        size="xs"
        w={220}
        aria-label={t('addLanguage')}
        placeholder={t('addLanguage')}
        data={others.map(tag => ({value: tag, label: formats.language(tag)}))}
        value={null}
        onChange={tag => tag && onChange({...value, [tag]: ''})}
      />
    </Stack>
  );
}
