import {Text, Textarea, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../../ui/formats';
import {useBuilder} from '../context';
import {fieldId} from '../model/places';
import {withText} from '../model/texts';
import type {Draft, Text as LocalText} from '../model/draft';

interface LocalizedFieldProps {
  /** The service's path, e.g. `questions[0].title`. */
  path: string;
  label: string;
  text: LocalText | undefined;
  put: (draft: Draft, text: LocalText) => Draft;
  description?: string;
  isLong?: boolean;
  isLabelHidden?: boolean;
}

/** A text in the language that is edited; says in which others it is missing. */
export function LocalizedField({path, label, text, put, description, isLong, isLabelHidden}: LocalizedFieldProps) {
  const {t} = useTranslation('builder');
  const {draft, language, edit, wrong} = useBuilder();
  const formats = useFormats();
  const others = draft.languages.filter(tag => tag !== language && text?.[tag]);
  const missing = draft.languages.filter(tag => tag !== language && !text?.[tag]);
  const isHalf = Boolean(text?.[language]) && missing.length > 0;
  const props = {
    id: fieldId(path),
    lang: language,
    ...(isLabelHidden ? {'aria-label': label} : {label}),
    description,
    value: text?.[language] ?? '',
    placeholder: others[0] ? text?.[others[0]] : undefined,
    error: wrong(`${path}.${language}`) ?? wrong(path),
    onChange: (event: {currentTarget: {value: string}}) => {
      const {value} = event.currentTarget;
      edit(now => put(now, withText(text, language, value)), `${path}.${language}`);
    },
  };
  return (
    <div>
      {isLong ? <Textarea autosize minRows={2} maxRows={10} {...props} /> : <TextInput {...props} />}
      {isHalf && (
        <Text size="xs" c="dimmed" mt={2}>
          {t('missingIn', {languages: formats.list(missing.map(formats.language))})}
        </Text>
      )}
    </div>
  );
}
