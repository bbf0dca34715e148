import {Anchor, Button, Text} from '@mantine/core';
import {IconPlus, IconUsersGroup} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import type {components} from '../../api/surveys';
import {useFormats} from '../../ui/formats';
import {allSegmentsQuery} from '../../ui/names';
import {ListScreen} from '../../ui/ListScreen';
import {segmentValues} from './queries';
import {sentence} from './sentence';

export const Route = createLazyRoute('/segments')({component: SegmentsScreen});

type Line = components['schemas']['SegmentView'];
const column = createColumnHelper<Line>();

/** Customers who have something in common. */
function SegmentsScreen() {
  const {t} = useTranslation('segments');
  const isAdmin = useMay(['admin']);
  const list = useQuery(allSegmentsQuery);
  const columns = useColumns();
  const create = isAdmin && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/new-segment" />}>
      {t('create')}
    </Button>
  );
  return (
    <ListScreen
      of={list}
      title={t('title')}
      description={t('description')}
      columns={columns}
      rowKey={line => line.key ?? ''}
      first={{icon: IconUsersGroup, title: t('first'), advice: t('firstAdvice')}}
      create={create}
    />
  );
}

function useColumns() {
  const {t} = useTranslation('segments');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('key', {
        header: t('column.name'),
        cell: ({row: {original: line}}) => (
          <Anchor fw={500} renderRoot={props => <Link {...props} to="/segments/$key" params={{key: line.key ?? ''}} />}>
            {formats.text(line.name) || line.key}
          </Anchor>
        ),
      }),
      column.display({
        id: 'condition',
        header: t('column.condition'),
        cell: ({row: {original: line}}) => (
          <Text size="sm" style={{overflowWrap: 'anywhere'}}>
            {sentence(segmentValues(line).condition, t, formats.list)}
          </Text>
        ),
      }),
      column.accessor('count', {
        header: t('column.count'),
        meta: {numeric: true},
        cell: ({row: {original: line}}) => (line.pending ? t('counting', {count: line.count ?? 0, pending: line.pending}) : formats.whole(line.count ?? 0)),
      }),
    ],
    [t, formats],
  );
}
