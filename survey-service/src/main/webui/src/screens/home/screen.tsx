import {Skeleton} from '@mantine/core';
import {Navigate, createLazyRoute} from '@tanstack/react-router';
import {Suspense, lazy} from 'react';
import {useTranslation} from 'react-i18next';
import {ROLES, may, useMe} from '../../app/me';
import {useNavigable} from '../../app/navigable';
import {Page} from '../../ui/Page';

const Overview = lazy(() => import('./Overview'));
const LiveMark = lazy(() => import('../../ui/scores/LiveMark').then(module => ({default: module.LiveMark})));

export const Route = createLazyRoute('/')({component: HomeScreen});

/** What has changed in the last 30 days. Only its head is of the first screen; the rest comes right after. */
function HomeScreen() {
  const {t} = useTranslation('home');
  const me = useMe();
  const elsewhere = useNavigable()[0];
  // Who runs Echolot and is of no tenant has no figures: what is theirs opens.
  if (!may(me, ROLES) && elsewhere) return <Navigate to={elsewhere.to} replace />;
  return (
    <Page
      title={t('title')}
      description={t('welcome', {name: me.name})}
      actions={
        <Suspense>
          <LiveMark />
        </Suspense>
      }
    >
      <Suspense fallback={<Skeleton height={400} />}>
        <Overview />
      </Suspense>
    </Page>
  );
}
