import {ActionIcon, TextInput} from '@mantine/core';
import {IconPlus} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';

const LONGEST = 100;

interface AddFieldProps {
  label: string;
  placeholder: string;
  onAdd: (name: string) => void;
}

/** Adds things by their names, one after the other. */
export function AddField({label, placeholder, onAdd}: AddFieldProps) {
  const {t} = useTranslation('journeys');
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <TextInput
      mt="xs"
      aria-label={label}
      placeholder={placeholder}
      maxLength={LONGEST}
      value={name}
      onChange={event => setName(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'Enter') return;
        // It is part of a form that would be saved.
        event.preventDefault();
        add();
      }}
      rightSection={
        <ActionIcon variant="subtle" aria-label={t('add', {name: label})} disabled={name.trim() === ''} onClick={add}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      }
    />
  );
}
