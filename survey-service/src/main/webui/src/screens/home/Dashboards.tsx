import {Anchor, Button, SimpleGrid, Text} from '@mantine/core';
import {IconPlus} from '@tabler/icons-react';
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {ROLES, useMay} from '../../app/me';
import {Section} from '../../ui/Section';
import {sayFailed} from '../../ui/undo';
import {FIRST_TILES, draftOf} from '../dashboard/draft';
import {dashboardsQuery, newKey, storeDashboard} from '../dashboard/queries';
import {useDraft} from '../dashboard/useDraft';

/** One's own dashboards, and those that others share. */
export function Dashboards() {
  const {t, i18n} = useTranslation('home');
  const {data = []} = useQuery(dashboardsQuery);
  const mayMake = useMay(ROLES);
  const collator = new Intl.Collator(i18n.language, {numeric: true});
  const sorted = [...data].sort((a, b) => Number(b.own) - Number(a.own) || collator.compare(a.name ?? '', b.name ?? ''));
  return (
    <Section
      title={t('dashboards.title')}
      beside={mayMake && <NewDashboard />}
    >
      {sorted.length === 0 ? (
        <Text c="dimmed">{t(mayMake ? 'dashboards.none' : 'dashboards.noneShared')}</Text>
      ) : (
        <SimpleGrid cols={{base: 1, xs: 2, lg: 4}}>
          {sorted.map(({key = '', name, own, shared, owner}) => (
            <div key={key}>
              <Anchor renderRoot={props => <Link {...props} to="/dashboards/$key" params={{key}} />}>{name}</Anchor>
              <Text size="xs" c="dimmed">
                {own ? (shared ? t('dashboards.ownShared') : t('dashboards.own')) : t('dashboards.of', {owner})}
              </Text>
            </div>
          ))}
        </SimpleGrid>
      )}
    </Section>
  );
}

/** Makes one with a few tiles, and lets them be changed at once. */
function NewDashboard() {
  const {t} = useTranslation('home');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const {set} = useDraft(key);
  const make = useMutation({
    mutationFn: () => storeDashboard(key, {name: t('dashboards.first'), shared: false, tiles: FIRST_TILES}),
    onSuccess: ({value, tag}) => {
      set(draftOf(value, tag));
      void queries.invalidateQueries({queryKey: ['dashboards']});
      void navigate({to: '/dashboards/$key', params: {key}});
    },
    onError: sayFailed,
  });
  return (
    <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} loading={make.isPending} onClick={() => make.mutate()}>
      {t('dashboards.new')}
    </Button>
  );
}
