import {Alert, Button, Group, Stack, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useInWords} from './inWords';
import type {Conflict, LockedForm} from './useLockedForm';

interface SaveBarProps<V extends object> {
  of: Omit<LockedForm<V>, 'form'>;
  /** A field's name in words. */
  fieldName: (field: string) => string;
  /** How the form shows values that say too little by themselves, such as keys. */
  valueWords?: {[F in keyof V]?: (value: V[F]) => string};
  /** Words on the button, if not "Save". */
  label?: string;
  /** Whether it can be saved as it stands, though nothing is changed. */
  always?: boolean;
}

/** At the end of a form: saves it, and tells what stood against that. */
export function SaveBar<V extends object>({of, fieldName, valueWords, label, always = false}: SaveBarProps<V>) {
  const {t} = useTranslation('forms');
  const inWords = useInWords();
  const theirs = ({field, theirs: value}: Conflict) => valueWords?.[field as keyof V]?.(value as V[keyof V]) ?? inWords(value);
  return (
    <Stack gap="sm">
      {of.problem && (
        <Alert color="red" role="alert">
          {of.problem}
        </Alert>
      )}
      {of.conflicts.length > 0 && (
        <Alert color="orange" role="alert" title={t('conflict.title')}>
          <Stack gap="xs">
            <Text size="sm">{t('conflict.advice')}</Text>
            {of.conflicts.map(conflict => (
              <Group key={conflict.field} justify="space-between">
                <Text size="sm">{t('conflict.theirs', {field: fieldName(conflict.field), value: theirs(conflict)})}</Text>
                <Button size="compact-sm" variant="default" onClick={() => of.takeTheirs(conflict)}>
                  {t('conflict.take')}
                </Button>
              </Group>
            ))}
          </Stack>
        </Alert>
      )}
      <Group>
        <Button type="submit" loading={of.isSaving} disabled={!of.isChanged && !always}>
          {label ?? t('save')}
        </Button>
        {of.isChanged && !always && (
          <Button variant="default" onClick={of.discard}>
            {t('discard')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
