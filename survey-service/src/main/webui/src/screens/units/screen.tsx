import {Button, Grid, Group, Paper, Skeleton, Text, Tree, getTreeExpandedState, useTree} from '@mantine/core';
import {IconChevronDown, IconChevronRight, IconHierarchy, IconPlus, IconUpload} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useEffect, useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {allUnitsQuery} from '../../ui/names';
import {Page} from '../../ui/Page';
import {ImportDialog} from './ImportDialog';
import {NewUnit} from './NewUnit';
import {UnitEditor} from './UnitEditor';
import {unitTrees, withAllAbove, type Unit} from './units';

export const Route = createLazyRoute('/settings/units')({component: UnitsScreen});

/** The tenant's regions, stores and teams as a tree, and one of them. */
function UnitsScreen() {
  const {t} = useTranslation('units');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const isAdmin = useMay(['admin']);
  const [isImporting, setImporting] = useState(false);
  const list = useQuery(allUnitsQuery);
  const open = (unit?: string) => void navigate({search: {unit}});
  const add = (below: string) => void navigate({search: {below}});
  const actions = isAdmin && (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setImporting(true)}>
        {t('import.open')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add('')}>
        {t('add')}
      </Button>
    </Group>
  );
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('title')} description={t('description')} actions={actions}>
      {list.isPending ? (
        <Skeleton height={240} />
      ) : list.data.length === 0 && search.below === undefined ? (
        <Empty icon={IconHierarchy} title={t('first')} action={actions}>
          {t('firstAdvice')}
        </Empty>
      ) : (
        <Grid gap="md">
          <Grid.Col span={{base: 12, md: 5}}>
            <Paper withBorder p="sm" component="section" aria-label={t('tree')}>
              <Units units={list.data} open={search.unit ?? ''} onOpen={open} />
            </Paper>
          </Grid.Col>
          <Grid.Col span={{base: 12, md: 7}}>
            {search.below !== undefined ? (
              <NewUnit key={search.below} units={list.data} below={search.below} onDone={open} />
            ) : search.unit ? (
              <UnitEditor key={search.unit} units={list.data} unit={search.unit} onOpen={open} onAdd={add} />
            ) : (
              <Text c="dimmed">{t('choose')}</Text>
            )}
          </Grid.Col>
        </Grid>
      )}
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  );
}

function Units({units, open, onOpen}: {units: Unit[]; open: string; onOpen: (key: string) => void}) {
  const {i18n} = useTranslation();
  const formats = useFormats();
  const trees = useMemo(
    () => unitTrees(units, unit => formats.text(unit.name) || (unit.key ?? ''), i18n.language),
    [units, formats, i18n.language],
  );
  const tree = useTree({initialExpandedState: getTreeExpandedState(trees, withAllAbove(units, open))});
  useEffect(() => withAllAbove(units, open).slice(1).forEach(tree.expand), [units, open]);
  return (
    <Tree
      data={trees}
      tree={tree}
      levelOffset={20}
      expandOnClick={false}
      renderNode={({node, expanded, hasChildren, elementProps}) => (
        <Group
          {...elementProps}
          gap={4}
          wrap="nowrap"
          py={4}
          px="xs"
          fw={node.value === open ? 600 : undefined}
          bg={node.value === open ? 'var(--mantine-primary-color-light)' : undefined}
          onClick={event => {
            elementProps.onClick(event);
            tree.toggleExpanded(node.value);
            onOpen(node.value);
          }}
        >
          {hasChildren ? expanded ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden /> : <span style={{width: 16}} />}
          <Text component="span" size="sm" fw="inherit" style={{overflowWrap: 'anywhere'}}>
            {node.label}
          </Text>
        </Group>
      )}
      onKeyDown={event => {
        const at = (event.target as HTMLElement).dataset.value;
        if (event.key === 'Enter' && at) onOpen(at);
      }}
    />
  );
}
