import {ActionIcon} from '@mantine/core';
import {IconUser} from '@tabler/icons-react';
import type {ComponentProps} from 'react';
import {useTranslation} from 'react-i18next';
import {useMe} from './me';

/** What opens the menu of the one who is logged in. */
export function PersonButton(props: ComponentProps<'button'>) {
  const {t} = useTranslation();
  const me = useMe();
  return (
    <ActionIcon variant="default" size="lg" aria-label={t('person.menu', {name: me.name})} {...props}>
      <IconUser size={18} aria-hidden />
    </ActionIcon>
  );
}
