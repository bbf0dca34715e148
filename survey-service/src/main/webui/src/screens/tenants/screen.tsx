import {Alert, Button} from '@mantine/core';
import {IconBuildingStore, IconPlus} from '@tabler/icons-react';
import {useInfiniteQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {NoValue} from '../../ui/DataTable';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {More} from '../../ui/More';
import {Listing} from '../../ui/Listing';
import {Page} from '../../ui/Page';
import {NewTenant} from './NewTenant';
import {tenantsQuery} from './queries';

export const Route = createLazyRoute('/settings/tenants')({component: TenantsScreen});

type Line = components['schemas']['KnownTenant'];
const column = createColumnHelper<Line>();

/** All organisations of this installation, for those who run it. */
function TenantsScreen() {
  const {t} = useTranslation('tenants');
  const list = useInfiniteQuery(tenantsQuery);
  const tenants = (list.data?.pages ?? []).flatMap(page => page.value);
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<{email: string; isMailed: boolean}>();
  const columns = useColumns();
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
      {t('create')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={tenants.length === 0 ? undefined : create}>
      {made && (
        <Alert
          role="status"
          color={made.isMailed ? 'sea' : 'orange'}
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setMade(undefined)}
        >
          {t(made.isMailed ? 'mailed' : 'notMailed', {email: made.email})}
        </Alert>
      )}
      <Listing
        label={t('title')}
        rows={list.isPending ? undefined : tenants}
        columns={columns}
        rowKey={tenant => tenant.key ?? ''}
        first={{icon: IconBuildingStore, title: t('none'), advice: t('noneAdvice'), action: create}}
      />
      <More of={list} />
      {isOpen && (
        <NewTenant
          onClose={() => setOpen(false)}
          onMade={(email, isMailed) => {
            setOpen(false);
            setMade({email, isMailed});
          }}
        />
      )}
    </Page>
  );
}

function useColumns() {
  const {t} = useTranslation('tenants');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('name', {header: t('field.name'), cell: ({row: {original: tenant}}) => tenant.name || tenant.key}),
      column.accessor('key', {header: t('field.key')}),
      column.accessor('createdAt', {
        header: t('createdAt'),
        cell: ({getValue}) => {
          const at = getValue();
          return at ? formats.time(at) : <NoValue>{t('notHere')}</NoValue>;
        },
      }),
    ],
    [t, formats],
  );
}
