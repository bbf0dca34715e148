import {TextInput} from '@mantine/core';
import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {KEY} from '../model/keys';
import {fieldId} from '../model/places';

interface KeyFieldProps {
  path: string;
  label: string;
  value: string;
  /** Keys that it can't be. */
  taken: string[];
  onRename: (key: string) => void;
  description?: string;
  isLabelHidden?: boolean;
  disabled?: boolean;
}

/** A key, which is taken over when one leaves the field, so that half a key is never referred to. */
export function KeyField({path, label, value, taken, onRename, description, isLabelHidden, disabled}: KeyFieldProps) {
  const {t} = useTranslation('builder');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const error = typed === value ? undefined : !KEY.test(typed) ? t('key.form') : taken.includes(typed) ? t('key.taken') : undefined;
  return (
    <TextInput
      id={fieldId(path)}
      {...(isLabelHidden ? {'aria-label': label} : {label})}
      description={description}
      value={typed}
      error={error}
      disabled={disabled}
      maxLength={64}
      spellCheck={false}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === value) return;
        if (error) setTyped(value);
        else onRename(typed);
      }}
    />
  );
}
