import {ActionIcon, Group, Kbd, UnstyledButton} from '@mantine/core';
import {IconSearch} from '@tabler/icons-react';
import {Suspense, lazy, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {PersonButton} from './PersonButton';

const PersonMenu = lazy(() => import('./PersonMenu'));

/** Search, and what belongs to the one who is logged in. */
export function HeaderTools({onPalette, onShortcuts}: {onPalette: () => void; onShortcuts: () => void}) {
  const {t} = useTranslation();
  const [menu, setMenu] = useState(false);
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon variant="default" size="lg" hiddenFrom="sm" onClick={onPalette} aria-label={t('palette.open')}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      <UnstyledButton visibleFrom="sm" onClick={onPalette} px="sm" py={6}>
        <Group gap="xs">
          <IconSearch size={16} aria-hidden />
          {t('palette.open')} <Kbd aria-hidden>{isMac() ? '⌘' : t('key.control')} K</Kbd>
        </Group>
      </UnstyledButton>
      {menu ? (
        <Suspense fallback={<PersonButton />}>
          <PersonMenu onShortcuts={onShortcuts} />
        </Suspense>
      ) : (
        <PersonButton onClick={() => setMenu(true)} aria-haspopup="menu" aria-expanded={false} />
      )}
    </Group>
  );
}

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
