import {Anchor, Button, ColorSwatch, Group, Text} from '@mantine/core';
import {IconPlus, IconUserHeart} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {useMay} from '../../app/me';
import {useFormats} from '../../ui/formats';
import {ListScreen} from '../../ui/ListScreen';
import {personasQuery} from './queries';

export const Route = createLazyRoute('/personas')({component: PersonasScreen});

const column = createColumnHelper<components['schemas']['Persona']>();

/** Who goes the journeys. */
function PersonasScreen() {
  const {t} = useTranslation('personas');
  const isAdmin = useMay(['admin']);
  const list = useQuery(personasQuery);
  const columns = useColumns();
  const create = isAdmin && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={props => <Link {...props} to="/new-persona" />}>
      {t('create')}
    </Button>
  );
  return (
    <ListScreen
      of={list}
      title={t('title')}
      description={t('description')}
      columns={columns}
      rowKey={persona => persona.key ?? ''}
      first={{icon: IconUserHeart, title: t('first'), advice: t('firstAdvice')}}
      create={create}
    />
  );
}

function useColumns() {
  const {t} = useTranslation('personas');
  const formats = useFormats();
  return [
    column.accessor('key', {
      header: t('field.name'),
      cell: ({row: {original: {key = '', name, colour}}}) => (
        <Group gap="xs" wrap="nowrap">
          {colour && <ColorSwatch color={colour} size={16} aria-hidden />}
          <Anchor fw={500} renderRoot={props => <Link {...props} to="/personas/$key" params={{key}} />}>
            {formats.text(name) || key}
          </Anchor>
        </Group>
      ),
    }),
    column.display({
      id: 'description',
      header: t('field.description'),
      cell: ({row: {original}}) => (
        <Text size="sm" style={{overflowWrap: 'anywhere'}}>
          {formats.text(original.description) || '–'}
        </Text>
      ),
    }),
  ];
}
