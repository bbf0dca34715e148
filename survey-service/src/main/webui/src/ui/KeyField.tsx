import {TextInput} from '@mantine/core';
import type {NewKey} from './useNewKey';

interface KeyFieldProps {
  of: NewKey;
  words: {label: string; advice: string; taken: string};
  /** What the service has refused. */
  error?: string;
}

/** The key of something new, which can't be changed later. */
export function KeyField({of: {key, isTaken, give}, words, error}: KeyFieldProps) {
  return (
    <TextInput
      label={words.label}
      description={words.advice}
      required
      maxLength={64}
      value={key}
      error={isTaken ? words.taken : error}
      onChange={event => give(event.currentTarget.value)}
    />
  );
}
