import {TextInput, type TextInputProps} from '@mantine/core';
import {useHotkeys} from '@mantine/hooks';
import {IconSearch} from '@tabler/icons-react';
import {useRef} from 'react';
import {useKeysOn} from '../app/shortcuts';
import {useDelayed} from './useDelayed';

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string | undefined;
  /** Called once the one who types pauses; with undefined for nothing. */
  onSearch: (words: string | undefined) => void;
}

/** A screen's search field: the key / leads to it. */
export function SearchField({value = '', onSearch, ...looks}: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const on = useKeysOn();
  useHotkeys(on ? [['/', () => field.current?.focus()]] : []);
  const typed = useDelayed(value, words => onSearch(words.trim() || undefined));
  return <TextInput type="search" leftSection={<IconSearch size={16} aria-hidden />} maxLength={100} {...looks} ref={field} {...typed} />;
}
