import {Alert, Badge, Button, Group, List, Select, Skeleton, Stack, Text} from '@mantine/core';
import {useMutation, useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {useFormats} from '../../ui/formats';
import {allSurveysQuery, useSurveyNames} from '../../ui/names';
import {Section} from '../../ui/Section';
import {policyQuery} from '../policy/queries';
import {contactsQuery, invitationsQuery, whyNotAsked, type Customer} from './queries';
import {reachedBy} from './reached';
import {keyChannelsQuery} from '../share/queries';

const COLOURS = {open: 'blue', answered: 'sea', expired: 'gray', revoked: 'gray'} as const;

/** When the customer was asked, what became of it, and why they aren't asked now. */
export function CustomerAsked({id, customer}: {id: string; customer: Customer}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const isAdmin = useMay(['admin']);
  const contacts = useQuery(contactsQuery(id));
  const invitations = useQuery(invitationsQuery(id));
  const policy = useQuery(policyQuery);
  return (
    <Section title={t('asked.title')}>
      <Stack>
        {policy.data && policy.data.value.times > 0 && <Text size="sm">{t('asked.policy', {...policy.data.value})}</Text>}
        {isAdmin && <WhyNot id={id} customer={customer} />}
        {contacts.isPending ? (
          <Skeleton height={60} />
        ) : contacts.isError && !contacts.data ? (
          <Text>{t('unknown')}</Text>
        ) : contacts.data.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('asked.never')}
          </Text>
        ) : (
          <List size="sm">
            {contacts.data.map(({survey = '', channel = '', at = ''}) => (
              <List.Item key={`${survey} ${at}`}>
                {t('asked.contact', {survey: surveys.name(survey), channel: t(`channel.${channel}`), time: formats.time(at)})}
              </List.Item>
            ))}
          </List>
        )}
        {invitations.data && invitations.data.length > 0 && (
          <div>
            <Text size="sm" fw={500}>
              {t('asked.invitations')}
            </Text>
            <List size="sm">
              {invitations.data.map(({id: key, survey = '', state = 'open', sentAt = ''}) => (
                <List.Item key={key}>
                  <Group gap="xs">
                    {`${surveys.name(survey)}, ${formats.date(sentAt)}`}
                    <Badge variant="light" color={COLOURS[state]}>
                      {t(`invitation.${state}`)}
                    </Badge>
                  </Group>
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Section>
  );
}

/** Asks the rules themselves whether the customer could be invited to a survey now. */
function WhyNot({id, customer}: {id: string; customer: Customer}) {
  const {t} = useTranslation('customers');
  const surveys = useSurveyNames();
  const {data: all = []} = useQuery(allSurveysQuery);
  const {data: pages = []} = useQuery(keyChannelsQuery);
  const [survey, setSurvey] = useState<string | null>(null);
  const reached = reachedBy(customer);
  const published = new Set(all.filter(({state}) => state === 'published').map(({draft}) => draft?.key ?? ''));
  const page = pages.find(({channel}) => channel === 'web' || channel === 'email') ?? pages[0];
  const asking = useMutation({mutationFn: (key: string) => whyNotAsked(id, key, page?.id ?? '')});
  if (!page) {
    return (
      <Text size="sm" c="dimmed">
        {t('asked.needsChannel')}
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <Select
        label={t('asked.whyNot')}
        description={t('asked.whyNotAdvice')}
        placeholder={t('asked.choose')}
        searchable
        data={surveys.options.filter(({value}) => published.has(value))}
        value={survey}
        onChange={key => {
          setSurvey(key);
          if (key) asking.mutate(key);
        }}
      />
      <div aria-live="polite">
        {asking.isPending && <Skeleton height={32} />}
        {asking.isError && <Alert color="red">{asking.error.message}</Alert>}
        {asking.isSuccess && survey && (
          <Alert color={asking.data.reason ? 'orange' : 'sea'}>
            <Stack gap="xs" align="flex-start">
              {!asking.data.wasInvited && asking.data.reason !== 'already_invited' && (
                <Text size="sm" fw={500}>
                  {t('asked.neverInvited')}
                </Text>
              )}
              <Text size="sm">{asking.data.reason ? t(`reason.${asking.data.reason}`) : t('asked.could')}</Text>
              {!asking.data.reason && reached !== 'email' && <Text size="sm">{t(`asked.send.${reached}`)}</Text>}
              {!asking.data.reason && (
                <Button
                  size="compact-sm"
                  variant="light"
                  renderRoot={props => (
                    <Link
                      {...props}
                      to="/surveys/$id/share"
                      params={{id: all.find(({draft}) => draft?.key === survey)?.id ?? ''}}
                      search={{way: 'invite', customers: id}}
                    />
                  )}
                >
                  {t('asked.invite')}
                </Button>
              )}
            </Stack>
          </Alert>
        )}
      </div>
    </Stack>
  );
}
