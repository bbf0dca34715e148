import {Anchor, Badge, Button, Group, Select, Skeleton, Stack, Text, VisuallyHidden} from '@mantine/core';
import {IconPlus, IconSearchOff, IconUpload, IconUsers} from '@tabler/icons-react';
import {keepPreviousData, useInfiniteQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {DataTable, NoValue} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {useSegmentNames} from '../../ui/names';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import {SearchField} from '../../ui/SearchField';
import {nameOf} from './name';
import {NewCustomer} from './NewCustomer';
import {customersQuery, type Customer} from './queries';
import type {CustomersSearch} from './search';

export const Route = createLazyRoute('/customers')({component: CustomersScreen});

const column = createColumnHelper<Customer>();

/** Whom the tenant knows. */
function CustomersScreen() {
  const {t} = useTranslation('customers');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const isAdmin = useMay(['admin']);
  const list = useInfiniteQuery({...customersQuery(search), placeholderData: keepPreviousData});
  const columns = useColumns();
  const lines = (list.data?.pages ?? []).flatMap(page => page.value);
  const isFiltered = Boolean(search.q || search.segment);
  const change = (changes: Partial<CustomersSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const [isAdding, setAdding] = useState(false);
  const toAdd = isAdmin && (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/customers/import" />}>
        {t('import')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
        {t('new.button')}
      </Button>
    </Group>
  );
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')} actions={toAdd}>
      {(isFiltered || lines.length > 0) && <Filters search={search} onChange={change} />}
      <VisuallyHidden role="status">{list.isSuccess ? t('found', {count: lines.length}) : ''}</VisuallyHidden>
      {list.isPending ? (
        <Skeleton height={240} />
      ) : lines.length > 0 ? (
        <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      ) : isFiltered ? (
        <Empty icon={IconSearchOff} title={t('none')} action={<Button onClick={() => change({q: undefined, segment: undefined})}>{t('clear')}</Button>}>
          {t('noneAdvice')}
        </Empty>
      ) : (
        <Empty icon={IconUsers} title={t('first')} action={toAdd}>
          {t('firstAdvice')}
        </Empty>
      )}
      <More of={list} />
      {isAdding && <NewCustomer onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Filters({search, onChange}: {search: CustomersSearch; onChange: (changes: Partial<CustomersSearch>) => void}) {
  const {t} = useTranslation('customers');
  const segments = useSegmentNames();
  return (
    <Group role="search" align="flex-end">
      <SearchField label={t('search')} description={t('searchAdvice')} maxLength={254} value={search.q} onSearch={q => onChange({q})} />
      {(segments.options.length > 0 || search.segment) && (
        <Select
          label={t('segment')}
          placeholder={t('anySegment')}
          clearable
          clearButtonProps={{'aria-label': t('clear')}}
          data={segments.options}
          value={search.segment ?? null}
          onChange={segment => onChange({segment: segment ?? undefined})}
        />
      )}
    </Group>
  );
}

function useColumns() {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const segments = useSegmentNames();
  return useMemo(
    () => [
      column.accessor('id', {
        header: t('column.customer'),
        cell: ({row: {original: line}}) => {
          const name = nameOf(line);
          return (
            <Stack gap={0}>
              <Anchor renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id: line.id ?? ''}} />} fw={500} style={{overflowWrap: 'anywhere'}}>
                {name ?? line.id}
              </Anchor>
              {name && (
                <Text size="xs" c="dimmed">
                  {line.id}
                </Text>
              )}
            </Stack>
          );
        },
      }),
      column.accessor('identities', {
        header: t('column.identities'),
        cell: ({getValue}) =>
          getValue()?.length ? (
            getValue()?.map(({kind, value}) => (
              <Text key={`${kind} ${value}`} size="sm" style={{overflowWrap: 'anywhere'}}>
                {value}
              </Text>
            ))
          ) : (
            <NoValue>{t('noIdentity')}</NoValue>
          ),
      }),
      column.accessor('language', {
        header: t('column.language'),
        cell: ({getValue}) => (getValue() ? formats.language(getValue() ?? '') : <NoValue>{t('noLanguage')}</NoValue>),
      }),
      column.accessor('segments', {
        header: t('segments'),
        cell: ({getValue}) =>
          getValue()?.length ? (
            <Group gap={4}>
              {getValue()?.map(key => (
                <Badge key={key} variant="light" tt="none">
                  {segments.name(key)}
                </Badge>
              ))}
            </Group>
          ) : (
            <NoValue>{t('noSegment')}</NoValue>
          ),
      }),
      column.accessor('changedAt', {header: t('column.changed'), cell: ({getValue}) => (getValue() ? formats.date(getValue() ?? '') : '')}),
    ],
    [t, formats, segments],
  );
}
