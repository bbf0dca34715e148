import {Autocomplete, Button, Group, Menu, Popover} from '@mantine/core';
import {IconDownload, IconTag, IconTagOff, IconTrash} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {Form} from '../../ui/Form';
import {Proposals} from '../../ui/Proposals';
import {sayFailed} from '../../ui/undo';
import type {ResponseLine} from './lines';
import {changeTags, useTags} from './tagging';
import {LONGEST_TAG, putting, tagOf, tagsOn, takingOff} from './tags';

interface SelectionBarProps {
  selected: ResponseLine[];
  /** What isn't given can't be done. */
  onErase?: () => void;
  onDownload?: () => void;
}

/** What can be done with the responses that are selected. */
export function SelectionBar({selected, onErase, onDownload}: SelectionBarProps) {
  const {t} = useTranslation('responses');
  const present = tagsOn(selected);
  return (
    <Group gap="xs" role="group" aria-label={t('select.actions', {count: selected.length})}>
      <TagButton selected={selected} />
      {present.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconTagOff size={16} aria-hidden />}>
              {t('tag.remove')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{overflowY: 'auto'}}>
            {present.map(tag => (
              <Menu.Item key={tag} onClick={() => void changeTags(takingOff(tag, selected)).catch(sayFailed)}>
                {tag}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {onDownload && (
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={onDownload}>
          {t('select.download')}
        </Button>
      )}
      {onErase && (
        <Button color="red" variant="light" leftSection={<IconTrash size={16} aria-hidden />} onClick={onErase}>
          {t('erase', {count: selected.length})}
        </Button>
      )}
    </Group>
  );
}

function TagButton({selected}: {selected: ResponseLine[]}) {
  const {t} = useTranslation('responses');
  const proposals = useTags();
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState('');
  const [refused, setRefused] = useState('');
  const label = t('tag.one');
  const submit = async () => {
    const tag = tagOf(written);
    if (tag === '') return;
    try {
      const change = putting(tag, selected);
      if (change.ids.length > 0) await changeTags(change);
      setWritten('');
      setOpen(false);
    } catch (failure) {
      setRefused(failure instanceof Refusal && failure.status === 400 ? t('tag.refused', {longest: LONGEST_TAG}) : (failure as Error).message);
    }
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withRoles={false} width={300}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconTag size={16} aria-hidden />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('tag.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form onSubmit={submit}>
          <Group align="flex-end" wrap="nowrap">
            <Proposals of={label}>
              <Autocomplete
                flex={1}
                label={label}
                data={proposals}
                value={written}
                maxLength={LONGEST_TAG}
                comboboxProps={{withinPortal: false}}
                data-autofocus
                onChange={now => {
                  setWritten(now);
                  setRefused('');
                }}
                error={refused}
              />
            </Proposals>
            <Button type="submit">{t('tag.put')}</Button>
          </Group>
        </Form>
      </Popover.Dropdown>
    </Popover>
  );
}
