import {TextInput} from '@mantine/core';
import {useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {KEY} from '../model/keys';
import {fieldId} from '../model/places';
import {ScoreEnds} from './ScoreEnds';

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

/** A key, which is taken over by Enter, by saving, or when one leaves the field, so that half a key is never referred to. */
export function KeyField({path, label, value, taken, onRename, description, isLabelHidden, disabled}: KeyFieldProps) {
  const {t} = useTranslation('builder');
  const {pend} = useBuilder();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const isPending = typed !== value;
  useEffect(() => {
    pend(path, isPending);
    return () => pend(path, false);
  }, [pend, path, isPending]);
  const error = !isPending ? undefined : !KEY.test(typed) ? t('key.form') : taken.includes(typed) ? t('key.taken') : undefined;
  const take = () => {
    if (!isPending) return;
    if (error) setTyped(value);
    else onRename(typed);
  };
  const input = (
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
      onBlur={take}
      onKeyDown={event => (event.key === 'Enter' || (event.key === 's' && (event.ctrlKey || event.metaKey))) && !error && take()}
    />
  );
  return (
    <div>
      {input}
      <ScoreEnds path={path} />
    </div>
  );
}
