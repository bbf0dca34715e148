import {Anchor, Button, Group, Select, Skeleton, VisuallyHidden} from '@mantine/core';
import {IconBroadcast, IconPlus, IconSearchOff} from '@tabler/icons-react';
import {keepPreviousData, useInfiniteQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {DataTable, NoValue} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useSurveyNames, useUnitNames} from '../../ui/names';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import {SearchField} from '../../ui/SearchField';
import {channelValues, type ChannelValues} from './channels';
import {channelsQuery} from './queries';
import {KINDS, kindOf, type ChannelsSearch} from './search';

export const Route = createLazyRoute('/settings/channels')({component: ChannelsScreen});

type Line = ChannelValues & {id: string};
const column = createColumnHelper<Line>();

/** The ways by which respondents come. */
function ChannelsScreen() {
  const {t} = useTranslation('channels');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const isAdmin = useMay(['admin']);
  const list = useInfiniteQuery({...channelsQuery(search), placeholderData: keepPreviousData});
  const columns = useColumns();
  const lines = useMemo(() => (list.data?.pages ?? []).flatMap(page => page.value.map(one => ({...channelValues(one), id: one.id ?? ''}))), [list.data]);
  const isFiltered = Boolean(search.q || search.kind);
  const change = (changes: Partial<ChannelsSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const setUp = isAdmin && (
    <Button renderRoot={props => <Link {...props} to="/settings/new-channel" />} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('setUp')}
    </Button>
  );
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')} actions={setUp}>
      {(isFiltered || lines.length > 0) && <Filters search={search} onChange={change} />}
      <VisuallyHidden role="status">{list.isSuccess ? t('found', {count: lines.length}) : ''}</VisuallyHidden>
      {list.isPending ? (
        <Skeleton height={240} />
      ) : lines.length > 0 ? (
        <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.id} />
      ) : isFiltered ? (
        <Empty icon={IconSearchOff} title={t('none')} action={<Button onClick={() => change({q: undefined, kind: undefined})}>{t('clear')}</Button>}>
          {t('noneAdvice')}
        </Empty>
      ) : (
        <Empty icon={IconBroadcast} title={t('first')} action={setUp}>
          {t('firstAdvice')}
        </Empty>
      )}
      <More of={list} />
    </Page>
  );
}

function Filters({search, onChange}: {search: ChannelsSearch; onChange: (changes: Partial<ChannelsSearch>) => void}) {
  const {t} = useTranslation('channels');
  return (
    <Group role="search" align="flex-end">
      <SearchField label={t('search')} value={search.q} onSearch={q => onChange({q})} />
      <Select
        label={t('kindOf')}
        placeholder={t('anyKind')}
        clearable
        clearButtonProps={{'aria-label': t('clear')}}
        data={KINDS.map(kind => ({value: kind, label: t(`kind.${kind}.name`)}))}
        value={search.kind ?? null}
        onChange={kind => onChange({kind: kindOf(kind)})}
      />
    </Group>
  );
}

function useColumns() {
  const {t} = useTranslation('channels');
  const surveys = useSurveyNames();
  const units = useUnitNames();
  return useMemo(
    () => [
      column.accessor('id', {
        header: t('column.id'),
        cell: ({getValue}) => (
          <Anchor renderRoot={props => <Link {...props} to="/settings/channels/$id" params={{id: getValue()}} />} fw={500}>
            {getValue()}
          </Anchor>
        ),
      }),
      column.accessor('channel', {header: t('column.kind'), cell: ({getValue}) => t(`kind.${getValue()}.name`)}),
      column.accessor('surveyKey', {
        header: t('column.survey'),
        cell: ({getValue}) => (getValue() ? surveys.name(getValue()) : <NoValue>{t('anySurvey')}</NoValue>),
      }),
      column.accessor('allowedOrigins', {
        header: t('column.pages'),
        cell: ({row: {original: line}}) =>
          line.allowedOrigins.length > 0 ? (
            line.allowedOrigins.map(origin => <div key={origin}>{origin.replace(/^https?:\/\//, '')}</div>)
          ) : line.address ? (
            line.address
          ) : (
            <NoValue>{t('noPages')}</NoValue>
          ),
      }),
      column.accessor('unit', {
        header: t('column.unit'),
        cell: ({getValue}) => (getValue() ? units.name(getValue()) : <NoValue>{t('noUnit')}</NoValue>),
      }),
    ],
    [t, surveys, units],
  );
}
