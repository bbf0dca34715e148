import {AppShell, Burger, Group, Loader, Text} from '@mantine/core';
import {useDisclosure, useHotkeys} from '@mantine/hooks';
import {Outlet, useLocation} from '@tanstack/react-router';
import {Suspense, lazy, useEffect, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {ErrorBoundary} from '../ui/ErrorBoundary';
import {HeaderTools} from './HeaderTools';
import logo from './logo.svg';
import {Navigation} from './Navigation';
import {OfflineBanner} from './OfflineBanner';
import {SessionWatch} from './SessionWatch';
import {useKeysOn} from './shortcuts';

const Palette = lazy(() => import('./Palette'));
const NewSurvey = lazy(() => import('../screens/surveys/NewSurvey'));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog'));

/** What stands around every screen. */
export function Shell() {
  return (
    <>
      <ErrorBoundary>
        <Suspense fallback={<Loader m="xl" />}>
          <Frame />
        </Suspense>
      </ErrorBoundary>
      <SessionWatch />
    </>
  );
}

function Frame() {
  const {t} = useTranslation();
  const [menu, {toggle, close}] = useDisclosure();
  const [palette, setPalette] = useState(false);
  const [newSurvey, setNewSurvey] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const keysOn = useKeysOn();
  const path = useLocation({select: location => location.pathname});
  useEffect(() => {
    close();
    // What was made has opened its own screen.
    setNewSurvey(false);
  }, [path, close]);
  useHotkeys([['mod+K', () => setPalette(true)]], []);
  useHotkeys(keysOn ? [['shift+?', () => setShortcuts(true)]] : []);
  return (
    <AppShell header={{height: 56}} navbar={{width: 240, breakpoint: 'sm', collapsed: {mobile: !menu}}} padding="md">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={menu} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} aria-expanded={menu} />
            <img src={logo} alt="" width={28} height={28} />
            <Text fw={600} visibleFrom="xs">
              Echolot
            </Text>
          </Group>
          <HeaderTools onPalette={() => setPalette(true)} onShortcuts={() => setShortcuts(true)} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('navigation')} style={{overflowY: 'auto'}}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <OfflineBanner />
        <Suspense fallback={<Loader />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <Suspense>
        {palette && <Palette onClose={() => setPalette(false)} onNewSurvey={() => setNewSurvey(true)} />}
        {newSurvey && <NewSurvey onClose={() => setNewSurvey(false)} />}
        {shortcuts && <ShortcutsDialog onClose={() => setShortcuts(false)} />}
      </Suspense>
    </AppShell>
  );
}
