import {Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title, UnstyledButton} from '@mantine/core';
import {IconBrandTelegram, IconBrandWhatsapp, IconBrowser, IconDeviceMobileMessage, IconDeviceTablet, IconMail, IconMessages, IconPhone, IconUsers, type Icon} from '@tabler/icons-react';
import {useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {keyOf} from '../../ui/keyOf';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {useLockedForm} from '../../ui/useLockedForm';
import {ChannelFields} from './ChannelFields';
import {channelValues} from './channels';
import {isTaken, readChannel, writeChannel} from './queries';
import {KINDS, type ChannelKind} from './search';

export const Route = createLazyRoute('/settings/new-channel')({component: NewChannelScreen});

const PICTURES: Record<ChannelKind, Icon> = {
  web: IconBrowser,
  email: IconMail,
  kiosk: IconDeviceTablet,
  chat: IconMessages,
  sms: IconDeviceMobileMessage,
  whatsapp: IconBrandWhatsapp,
  telegram: IconBrandTelegram,
  phone: IconPhone,
  in_person: IconUsers,
};

/** Sets a channel up: first where people are asked, then what that needs. */
function NewChannelScreen() {
  const {t} = useTranslation('channels');
  const {kind, survey} = Route.useSearch();
  return (
    <Page title={kind ? t('newOf', {kind: t(`kind.${kind}.name`)}) : t('setUp')} description={kind ? t(`kind.${kind}.advice`) : t('where')}>
      {kind ? <NewChannel key={kind} kind={kind} survey={survey ?? ''} /> : <Kinds survey={survey} />}
    </Page>
  );
}

function Kinds({survey}: {survey: string | undefined}) {
  const {t} = useTranslation('channels');
  return (
    <SimpleGrid cols={{base: 1, xs: 2, lg: 3}} component="ul" p={0} m={0} style={{listStyle: 'none'}}>
      {KINDS.map(kind => {
        const Picture = PICTURES[kind];
        return (
          <li key={kind}>
            <UnstyledButton w="100%" h="100%" renderRoot={props => <Link {...props} to="/settings/new-channel" search={{kind, survey}} />}>
              <Paper withBorder p="md" h="100%">
                <Group wrap="nowrap" align="flex-start">
                  <Picture size={28} style={{flexShrink: 0}} aria-hidden />
                  <Stack gap={4}>
                    <Title order={2} size="h5">
                      {t(`kind.${kind}.name`)}
                    </Title>
                    <Text size="sm" c="dimmed">
                      {t(`kind.${kind}.advice`)}
                    </Text>
                  </Stack>
                </Group>
              </Paper>
            </UnstyledButton>
          </li>
        );
      })}
    </SimpleGrid>
  );
}

function NewChannel({kind, survey}: {kind: ChannelKind; survey: string}) {
  const {t} = useTranslation('channels');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [id, setId] = useState('');
  const [idError, setIdError] = useState('');
  const form = useLockedForm({
    name: `channel/new/${kind}`,
    start: {value: {...channelValues({channel: kind}), surveyKey: survey}, tag: ''},
    read: () => readChannel(keyOf(id)),
    write: (values, tag) => writeChannel(keyOf(id), values, tag),
    onSaved: () => {
      void queries.invalidateQueries({queryKey: ['channels']});
      void navigate({to: '/settings/channels/$id', params: {id: keyOf(id)}});
    },
  });
  const create = async () => {
    if (!keyOf(id)) setIdError(t('field.idNeeded'));
    else if (await isTaken(keyOf(id))) setIdError(t('field.idTaken'));
    else await form.save();
  };
  return (
    <Form onSubmit={create}>
      <Stack maw="40rem">
        <TextInput
          label={t('field.id')}
          description={keyOf(id) && keyOf(id) !== id ? t('field.idBecomes', {id: keyOf(id)}) : t('field.idAdvice')}
          required
          value={id}
          error={idError}
          maxLength={64}
          onChange={event => {
            setId(event.currentTarget.value);
            setIdError('');
          }}
        />
        <ChannelFields form={form.form} readOnly={false} />
        <SaveBar of={form} fieldName={field => t(`field.${field}`)} label={t('create')} always />
        <Group>
          <Button variant="subtle" renderRoot={props => <Link {...props} to="/settings/new-channel" search={{survey: survey || undefined}} />}>
            {t('otherKind')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
