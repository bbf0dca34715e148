import {Alert, Badge, Button, Group, Menu, Modal, Skeleton, Text} from '@mantine/core';
import {useFullscreenElement} from '@mantine/hooks';
import {IconDots, IconLayoutDashboard, IconMaximize, IconPencil} from '@tabler/icons-react';
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute, useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {ROLES, useMay} from '../../app/me';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {Page} from '../../ui/Page';
import {LiveMark} from '../../ui/scores/LiveMark';
import {offerUndo, sayFailed} from '../../ui/undo';
import classes from './dashboard.module.css';
import {draftOf, storedOf, type Draft} from './draft';
import {Editor} from './Editor';
import {dashboardQuery, dashboardsQuery, deleteDashboard, newKey, storeDashboard} from './queries';
import {StillTile} from './TileFrame';
import {useDraft} from './useDraft';

export const Route = createLazyRoute('/dashboards/$key')({component: DashboardScreen});

/** A dashboard; its owner changes it here. */
function DashboardScreen() {
  const {t} = useTranslation(['dashboard', 'scores']);
  const {key} = Route.useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const stored = useQuery(dashboardQuery(key));
  const {draft, set, clear} = useDraft(key);
  const [isConflict, setConflict] = useState(false);
  const {ref, toggle, fullscreen} = useFullscreenElement<HTMLDivElement>();
  const isAdmin = useMay(['admin']);
  const mayChange = useMay(ROLES);
  const reload = () => queries.invalidateQueries({queryKey: ['dashboards']});
  const store = useMutation({
    mutationFn: ({draft: given, tag}: {draft: Draft; tag: string}) => storeDashboard(key, storedOf(given), tag),
    onSuccess: answer => {
      queries.setQueryData(dashboardQuery(key).queryKey, answer);
      clear();
      void reload();
    },
    onError: failure => {
      if (failure instanceof Refusal && failure.isStale) setConflict(true);
    },
  });

  if (stored.error && !stored.data) return <ErrorPage error={stored.error} reset={() => void stored.refetch()} />;
  if (!stored.data) return <Skeleton height={320} />;
  const {value: dashboard, tag} = stored.data;
  const refusal = store.error instanceof Refusal && !store.error.isStale ? store.error : undefined;
  const edited = dashboard.own && mayChange ? draft : undefined;

  const copy = async () => {
    const newOne = newKey();
    await storeDashboard(newOne, {name: t('copyOf', {name: dashboard.name}).slice(0, 100), shared: false, tiles: dashboard.tiles});
    await reload();
    await navigate({to: '/dashboards/$key', params: {key: newOne}});
  };
  const takeAway = async () => {
    await deleteDashboard(key);
    clear();
    await navigate({to: '/'});
    // Not the one that is gone, whose screen may still stand.
    void queries.invalidateQueries({queryKey: dashboardsQuery.queryKey, exact: true});
    // Another person's couldn't be brought back as theirs.
    if (dashboard.own) {
      offerUndo(t('deleted', {name: dashboard.name}), async () => {
        await storeDashboard(key, {name: dashboard.name, shared: dashboard.shared, tiles: dashboard.tiles});
        await reload();
      });
    }
  };
  const keepMine = async () => {
    const now = await stored.refetch();
    setConflict(false);
    if (draft && now.data) store.mutate({draft, tag: now.data.tag});
  };
  const takeTheirs = async () => {
    await stored.refetch();
    setConflict(false);
    clear();
  };

  return (
    <Page
      title={dashboard.name ?? ''}
      description={dashboard.own ? (dashboard.shared ? t('ownShared') : t('own')) : t('of', {owner: dashboard.owner})}
      actions={
        edited ? (
          <Group>
            <Button variant="default" onClick={() => clear()}>
              {t('discard')}
            </Button>
            <Button loading={store.isPending} onClick={() => store.mutate({draft: edited, tag: edited.tag})}>
              {t('save')}
            </Button>
          </Group>
        ) : (
          <Group>
            <LiveMark />
            <Button variant="default" leftSection={<IconMaximize size={18} aria-hidden />} onClick={() => void toggle()}>
              {t('wall')}
            </Button>
            {dashboard.own && mayChange && (
              <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => set(draftOf(dashboard, tag))}>
                {t('arrange')}
              </Button>
            )}
            {mayChange && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" px="xs" aria-label={t('menu')}>
                    <IconDots size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => void copy().catch(sayFailed)}>{t('copy')}</Menu.Item>
                  {(dashboard.own || isAdmin) && <Menu.Item onClick={() => void takeAway().catch(sayFailed)}>{t('delete')}</Menu.Item>}
                </Menu.Dropdown>
              </Menu>
            )}
          </Group>
        )
      }
    >
      {refusal && (
        <Alert color="red" role="alert" title={refusal.message}>
          {refusal.violations.map(({field, message}) => `${field}: ${message}`).join('; ')}
        </Alert>
      )}
      {edited ? (
        <Editor draft={edited} errors={refusal?.fieldErrors() ?? {}} onChange={changes => set(current => (current ? changes(current) : current))} />
      ) : dashboard.tiles?.length ? (
        <div className={classes.grid} ref={ref}>
          {fullscreen && (
            <Group style={{gridColumn: '1 / -1'}} justify="space-between">
              <Text fz={28} fw={600}>
                {dashboard.name}
              </Text>
              <Badge variant="light">{t('wallEnd')}</Badge>
            </Group>
          )}
          {dashboard.tiles.map((tile, index) => (
            <StillTile key={index} tile={tile} />
          ))}
        </div>
      ) : (
        <Empty icon={IconLayoutDashboard} title={t('empty.title')}>
          {t('empty.advice')}
        </Empty>
      )}
      <Modal opened={isConflict} onClose={() => setConflict(false)} title={t('conflict.title')} closeButtonProps={{'aria-label': t('shell:close')}}>
        <Text mb="md">{t('conflict.advice')}</Text>
        <Group>
          <Button onClick={() => void keepMine()}>{t('conflict.mine')}</Button>
          <Button variant="default" onClick={() => void takeTheirs()}>
            {t('conflict.theirs')}
          </Button>
        </Group>
      </Modal>
    </Page>
  );
}
