import {Badge, Button, Group, Skeleton, Stack, Table, Text, Timeline} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {useInfiniteQuery, useQuery} from '@tanstack/react-query';
import {useId, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {More} from '../../ui/More';
import {useFormats} from '../../ui/formats';
import {Section} from '../../ui/Section';
import {policyQuery} from '../policy/queries';
import {byChannel, consentHistoryQuery, consentsQuery, type Consent, type ConsentChannel} from './consents';
import {NoteConsent} from './NoteConsent';

const COLOURS = {granted: 'sea', withdrawn: 'red', unknown: 'gray'} as const;

/** By which channels the customer may be asked, and all that they said of it. */
export function CustomerConsents({id}: {id: string}) {
  const {t} = useTranslation(['customers', 'responses']);
  const isAdmin = useMay(['admin']);
  const {data, isPending} = useQuery(consentsQuery(id));
  const policy = useQuery(policyQuery);
  const [noting, setNoting] = useState<ConsentChannel>();
  const [isShown, history] = useDisclosure(false);
  const historyId = useId();
  return (
    <Section title={t('consent.title')}>
      {noting && data && (
        <NoteConsent id={id} channel={noting} isKnown={data.some(({channel}) => channel === noting)} onClose={() => setNoting(undefined)} />
      )}
      {isPending ? (
        <Skeleton height={160} />
      ) : !data ? (
        <Text>{t('unknown')}</Text>
      ) : (
        <Stack align="flex-start">
          <Table aria-label={t('consent.title')}>
            <Table.Tbody>
              {byChannel(data).map(({channel, consent}) => (
                <Table.Tr key={channel}>
                  <Table.Th scope="row" fw={500}>
                    {t(`responses:channel.${channel}`)}
                  </Table.Th>
                  <Table.Td>
                    <Standing consent={consent} />
                  </Table.Td>
                  {isAdmin && (
                    <Table.Td ta="end">
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('consent.noteOf', {channel: t(`responses:channel.${channel}`)})}
                        onClick={() => setNoting(channel)}
                      >
                        {t('consent.note')}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {policy.data && byChannel(data).some(({consent}) => !consent || consent.state === 'unknown') && (
            <Text size="sm" c="dimmed">
              {t(policy.data.value.consentRequired ? 'consent.unknownNeeds' : 'consent.unknownAsked')}
            </Text>
          )}
          {data.length > 0 && (
            <Button variant="default" size="compact-sm" aria-expanded={isShown} aria-controls={historyId} onClick={history.toggle}>
              {t('consent.history')}
            </Button>
          )}
          <div id={historyId}>{isShown && <History id={id} />}</div>
        </Stack>
      )}
    </Section>
  );
}

function Standing({consent}: {consent: Consent | undefined}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const state = consent?.state ?? 'unknown';
  return (
    <Group gap="xs">
      <Badge variant="light" tt="none" color={COLOURS[state]}>
        {t(`consent.state.${state}`)}
      </Badge>
      {consent && (
        <Text size="xs" c="dimmed">
          {t('consent.since', {time: formats.time(consent.at ?? ''), source: t(`consent.source.${consent.source}`)})}
        </Text>
      )}
    </Group>
  );
}

function History({id}: {id: string}) {
  const {t} = useTranslation(['customers', 'responses']);
  const formats = useFormats();
  const list = useInfiniteQuery(consentHistoryQuery(id));
  const changes = (list.data?.pages ?? []).flatMap(page => page.value);
  if (list.isPending) return <Skeleton height={80} />;
  if (list.isError && !list.data) return <Text>{t('unknown')}</Text>;
  return (
    <>
      <Timeline bulletSize={14} lineWidth={2}>
        {changes.map(({id: key, channel, state = 'unknown', at, source, text, proof}) => (
          <Timeline.Item key={key} title={`${t(`responses:channel.${channel}`)}: ${t(`consent.state.${state}`)}`}>
            <Text size="xs" c="dimmed">
              {`${formats.time(at ?? '')}, ${t(`consent.source.${source}`)}`}
            </Text>
            {text && (
              <Text size="xs" style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>
                {text}
              </Text>
            )}
            {proof && (
              <Text size="xs" style={{overflowWrap: 'anywhere'}}>
                {t('consent.proofOf', {proof})}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      <More of={list} />
    </>
  );
}
