import {Alert, Button, Group, Select, Skeleton, Stack, Tabs} from '@mantine/core';
import {IconBrowser, IconBroadcast, IconDeviceTablet, IconLink, IconMail, IconSend, type Icon} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay, useMe} from '../../app/me';
import type {components} from '../../api/surveys';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {Page} from '../../ui/Page';
import {SurveyLinks} from '../../ui/SurveyLinks';
import {InMail} from './InMail';
import {InPage} from './InPage';
import {Invitations} from './Invitations';
import {Kiosk} from './Kiosk';
import {keyChannelsQuery, surveyQuery, type ChannelView} from './queries';
import {ByLink} from './ByLink';
import {WAYS, wayOf, type Way} from './search';

export const Route = createLazyRoute('/surveys/$id/share')({component: ShareScreen});

const PICTURES: Record<Way, Icon> = {page: IconBrowser, link: IconLink, mail: IconMail, kiosk: IconDeviceTablet, invite: IconSend};

type Survey = components['schemas']['Survey'];

/** What each way to share gets. */
export interface Shared {
  survey: Survey;
  surveyKey: string;
  channel: ChannelView;
  publishableKey: string;
  gateway: string;
}

/** All ways by which a survey comes to people. */
function ShareScreen() {
  const {t} = useTranslation('share');
  const formats = useFormats();
  const {id} = Route.useParams();
  const survey = useQuery(surveyQuery(id));
  const channels = useQuery(keyChannelsQuery);
  const failed = survey.error ?? channels.error;
  if (failed) return <ErrorPage error={failed} reset={() => void Promise.all([survey.refetch(), channels.refetch()])} />;
  const name = formats.text(survey.data?.draft?.name) || survey.data?.draft?.key;
  return (
    <Page title={name ? t('title', {name}) : t('share')} description={t('description')}>
      <SurveyLinks id={id} current="share" />
      {survey.data && channels.data ? <Ways survey={survey.data} channels={channels.data} /> : <Skeleton height={320} />}
    </Page>
  );
}

/** Kinds of channels that suit a way, the best first. */
const SUITS: Record<Way, string[]> = {
  page: ['web'],
  link: ['email', 'web', 'phone', 'in_person'],
  mail: ['email', 'web'],
  kiosk: ['kiosk'],
  invite: ['email', 'web'],
};

function Ways({survey, channels}: {survey: Survey; channels: ChannelView[]}) {
  const {t} = useTranslation('share');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const isAdmin = useMay(['admin']);
  const {gateway} = useMe();
  const way = search.way ?? 'page';
  const key = survey.draft?.key ?? '';
  // A channel that names another survey asks that one.
  const fitting = SUITS[way].flatMap(kind => channels.filter(one => one.channel === kind && (!one.surveyKey || one.surveyKey === key)));
  const channel = fitting.find(one => one.id === search.channel) ?? fitting[0];
  const shared = channel && {survey, surveyKey: key, channel, publishableKey: channel.publishableKey ?? '', gateway};
  return (
    <Stack>
      {survey.state !== 'published' && (
        <Alert color="orange" role="status">
          {t(survey.state === 'closed' ? 'closed' : 'draft')}
        </Alert>
      )}
      <Tabs value={way} onChange={chosen => void navigate({search: {...search, way: wayOf(chosen)}, replace: true})} keepMounted={false}>
        <Tabs.List>
          {WAYS.filter(one => one !== 'invite' || isAdmin).map(one => {
            const Picture = PICTURES[one];
            return (
              <Tabs.Tab key={one} value={one} leftSection={<Picture size={16} aria-hidden />}>
                {t(`way.${one}`)}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Tabs.Panel value={way} pt="md">
          {shared ? (
            <Stack>
              {fitting.length > 1 && (
                <Group>
                  <Select
                    label={t('channel')}
                    allowDeselect={false}
                    data={fitting.map(one => ({value: one.id ?? '', label: one.id ?? ''}))}
                    value={channel.id ?? null}
                    onChange={chosen => void navigate({search: {...search, channel: chosen ?? undefined}, replace: true})}
                  />
                </Group>
              )}
              <ByWay way={way} shared={shared} customers={search.customers} />
            </Stack>
          ) : (
            <Empty
              icon={IconBroadcast}
              title={t('noChannel')}
              action={
                isAdmin && (
                  <Button
                    renderRoot={props => <Link {...props} to="/settings/new-channel" search={{kind: way === 'page' ? 'web' : way === 'kiosk' ? 'kiosk' : 'email'}} />}
                  >
                    {t('setUp')}
                  </Button>
                )
              }
            >
              {t(`needs.${way}`)}
            </Empty>
          )}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function ByWay({way, shared, customers}: {way: Way; shared: Shared; customers: string | undefined}) {
  switch (way) {
    case 'page':
      return <InPage {...shared} />;
    case 'link':
      return <ByLink {...shared} />;
    case 'mail':
      return <InMail {...shared} />;
    case 'kiosk':
      return <Kiosk {...shared} />;
    case 'invite':
      return <Invitations {...shared} customers={customers ?? ''} />;
  }
}
