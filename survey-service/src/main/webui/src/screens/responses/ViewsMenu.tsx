import {ActionIcon, Button, Group, Menu, Popover, TextInput} from '@mantine/core';
import {IconBookmark, IconX} from '@tabler/icons-react';
import {Link} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {offerUndo} from '../../ui/undo';
import type {ResponsesSearch} from './search';
import {useSavedViews} from './views';

/** Views that were saved, and a way to save this one. */
export function ViewsMenu({search}: {search: ResponsesSearch}) {
  const {t} = useTranslation('responses');
  const {views, save, forget, restore} = useSavedViews();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = () => {
    if (!name.trim()) return;
    save({name: name.trim(), search});
    setName('');
    setOpen(false);
  };
  const remove = (which: string) => {
    forget(which);
    offerUndo(t('views.forgotten', {name: which}), async () => restore(views));
  };
  return (
    <Group gap="xs">
      {views.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="default">{t('views.open')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {views.map(view => (
              <Group key={view.name} gap={0} wrap="nowrap">
                <Menu.Item renderRoot={props => <Link {...props} to="/responses" search={view.search} />}>{view.name}</Menu.Item>
                <ActionIcon variant="subtle" color="gray" aria-label={t('views.forget', {name: view.name})} onClick={() => remove(view.name)}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Popover opened={isOpen} onChange={setOpen} trapFocus withRoles={false}>
        <Popover.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('views.save')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Form onSubmit={submit}>
            <Group align="flex-end">
              <TextInput label={t('views.name')} value={name} maxLength={60} required onChange={event => setName(event.currentTarget.value)} />
              <Button type="submit">{t('views.keep')}</Button>
            </Group>
          </Form>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
