import {ActionIcon, Anchor, Badge, Button, Group, Skeleton, Stack, Text} from '@mantine/core';
import {IconDownload, IconFilter, IconHistory} from '@tabler/icons-react';
import {useInfiniteQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useCallback, useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import type {components} from '../../api/surveys';
import {DataTable, NoValue} from '../../ui/DataTable';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {More} from '../../ui/More';
import {Page} from '../../ui/Page';
import {Filters} from './Filters';
import {auditFile, auditQuery} from './queries';
import {EVERYTHING, NO_FILTER, isFiltered, outcome, type AuditSearch, type Outcome} from './search';
import {thingOf, useKnown, type Known} from './things';
import {useKindNames} from './useKindNames';

export const Route = createLazyRoute('/settings/audit')({component: AuditScreen});

type Line = components['schemas']['AuditEntry'];
const column = createColumnHelper<Line>();
const COLOURS: Record<Outcome, string> = {done: 'sea', notAllowed: 'red', notThere: 'gray', refused: 'red', failed: 'red'};

/** Who changed what, and who saw what is about people. */
function AuditScreen() {
  const {t} = useTranslation('audit');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const list = useInfiniteQuery(auditQuery(search));
  const lines = (list.data?.pages ?? []).flatMap(page => page.value.items ?? []);
  const kinds = useMemo(() => new Set((list.data?.pages ?? []).flatMap(page => page.value.items ?? []).map(({kind = ''}) => kind)), [list.data]);
  const known = useKnown(kinds);
  const people = [...new Set([...(known.people?.values() ?? []), ...lines.map(({who}) => who?.name ?? '')])].filter(Boolean);
  const change = useCallback(
    (changes: Partial<AuditSearch>) => void navigate({search: before => ({...before, ...changes}), replace: true}),
    [navigate],
  );
  const columns = useColumns(change, known);
  const download = (
    <Button component="a" href={auditFile(search)} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
      {t('download')}
    </Button>
  );
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')} actions={download}>
      <Filters search={search} people={people} onChange={change} />
      {list.isPending ? (
        <Skeleton height={200} />
      ) : lines.length === 0 ? (
        <Empty
          icon={IconHistory}
          title={t(isFiltered(search) ? 'noneSuits' : 'none')}
          action={<Button onClick={() => change({...NO_FILTER, action: EVERYTHING})}>{t('showAll')}</Button>}
        >
          {t('noneAdvice')}
        </Empty>
      ) : (
        <DataTable label={t('title')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      )}
      <More of={list} />
    </Page>
  );
}

function useColumns(change: (changes: Partial<AuditSearch>) => void, known: Known) {
  const {t} = useTranslation('audit');
  const formats = useFormats();
  const kindName = useKindNames();
  return useMemo(
    () => [
      column.accessor('at', {header: t('column.at'), cell: ({getValue}) => formats.time(getValue() ?? '')}),
      column.accessor('who', {
        header: t('column.who'),
        cell: ({getValue}) => {
          const name = getValue()?.name ?? '';
          return (
            <Anchor component="button" type="button" size="sm" ta="start" onClick={() => change({who: name})}>
              {name}
            </Anchor>
          );
        },
      }),
      column.accessor('action', {header: t('column.action'), cell: ({getValue}) => t(`action.${getValue()}`)}),
      column.accessor('kind', {
        header: t('column.what'),
        cell: ({row: {original: line}}) => {
          const {name, place} = thingOf(line, known);
          return (
            <Stack gap={0} maw={{base: '13rem', sm: 'none'}}>
              <Text size="sm">{kindName(line.kind ?? '')}</Text>
              {line.object ? (
                <Group gap={4} wrap="nowrap" justify="flex-start">
                  {place ? (
                    <Anchor size="xs" style={{overflowWrap: 'anywhere'}} title={line.object} renderRoot={props => <Link {...props} {...place} />}>
                      {name}
                    </Anchor>
                  ) : (
                    <Text size="xs" c="dimmed" style={{overflowWrap: 'anywhere'}} title={line.object}>
                      {name}
                    </Text>
                  )}
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('onlyThis', {name})}
                    onClick={() => change({kind: line.kind, id: line.object})}
                  >
                    <IconFilter size={14} aria-hidden />
                  </ActionIcon>
                </Group>
              ) : (
                <NoValue>{t('many')}</NoValue>
              )}
            </Stack>
          );
        },
      }),
      column.accessor('status', {
        header: t('column.outcome'),
        cell: ({getValue}) => {
          const came = outcome(getValue() ?? 0);
          return (
            <Badge variant="light" color={COLOURS[came]}>
              {t(`outcome.${came}`)}
            </Badge>
          );
        },
      }),
    ],
    [t, formats, kindName, change, known],
  );
}
