import {Badge, Button, Group, Skeleton, Stack, Text} from '@mantine/core';
import {IconPlus, IconShieldLock} from '@tabler/icons-react';
import {useInfiniteQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {DataTable, NoValue} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {useUnitNames} from '../../ui/names';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import {InviteDialog} from './InviteDialog';
import {useUnmailed} from './mailed';
import {stateOf, type Person, type State} from './people';
import {PersonDialog} from './PersonDialog';
import {peopleQuery} from './queries';

export const Route = createLazyRoute('/settings/people')({component: PeopleScreen});

const column = createColumnHelper<Person>();
const COLOURS: Record<State, string> = {active: 'sea', invited: 'blue', disabled: 'gray'};

/** Who logs in for the tenant, and what they may. */
function PeopleScreen() {
  const {t} = useTranslation('people');
  const list = useInfiniteQuery(peopleQuery);
  const people = (list.data?.pages ?? []).flatMap(page => page.people);
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<Person>();
  const [unmailed, onMailed] = useUnmailed();
  const columns = useColumns(setChanged, unmailed);
  if (list.error instanceof Refusal && list.error.kind === 'people-not-managed') return <Elsewhere />;
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  const invite = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={invite}>
      {list.isPending ? <Skeleton height={200} /> : <DataTable label={t('title')} rows={people} columns={columns} rowKey={person => person.id} />}
      <More of={list} />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} onMailed={onMailed} />}
      {changed && <PersonDialog person={changed} onClose={() => setChanged(undefined)} onMailed={onMailed} />}
    </Page>
  );
}

/** Where this installation lets nobody manage people here. */
function Elsewhere() {
  const {t} = useTranslation('people');
  return (
    <Page title={t('title')}>
      <Empty icon={IconShieldLock} title={t('elsewhere')}>
        {t('elsewhereAdvice')}
      </Empty>
    </Page>
  );
}

function useColumns(change: (person: Person) => void, unmailed: readonly string[]) {
  const {t} = useTranslation('people');
  const formats = useFormats();
  const units = useUnitNames();
  return useMemo(
    () => [
      column.accessor('name', {
        header: t('column.name'),
        cell: ({row: {original: person}}) => (
          <Stack gap={0}>
            <Text size="sm">{person.name}</Text>
            {person.email && person.email !== person.name && (
              <Text size="xs" c="dimmed" style={{overflowWrap: 'anywhere'}}>
                {person.email}
              </Text>
            )}
          </Stack>
        ),
      }),
      column.accessor('roles', {
        header: t('field.roles'),
        cell: ({getValue}) =>
          getValue().length > 0 ? formats.list(getValue().map(role => t(`role.${role}`))) : <NoValue>{t('noRole')}</NoValue>,
      }),
      column.accessor('units', {
        header: t('column.units'),
        cell: ({getValue}) => (getValue().length > 0 ? formats.list(getValue().map(units.name)) : <NoValue>{t('allUnits')}</NoValue>),
      }),
      column.display({
        id: 'state',
        header: t('column.state'),
        cell: ({row: {original: person}}) => (
          <Stack gap={4} align="flex-start" maw="22rem">
            <Badge variant="light" color={COLOURS[stateOf(person)]}>
              {t(`state.${stateOf(person)}`)}
            </Badge>
            {stateOf(person) === 'invited' && (
              <Text size="xs" c={unmailed.includes(person.id) ? undefined : 'dimmed'}>
                {t(unmailed.includes(person.id) ? 'unmailed' : 'noPassword')}
              </Text>
            )}
          </Stack>
        ),
      }),
      column.display({
        id: 'do',
        header: t('column.do'),
        cell: ({row: {original: person}}) => (
          <Group>
            <Button size="compact-sm" variant="default" aria-label={t('changeName', {name: person.name})} onClick={() => change(person)}>
              {t('change')}
            </Button>
          </Group>
        ),
      }),
    ],
    [t, formats, units, change, unmailed],
  );
}
