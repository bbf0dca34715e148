import {Alert, Anchor, Badge, Button, Group, List, NumberInput, Radio, Select, Skeleton, Stack, Text, Textarea} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {useInfiniteQuery, useQueryClient} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {downloadPersonal} from '../../ui/csv';
import {DateField} from '../../ui/DateField';
import {DataTable, NoValue} from '../../ui/DataTable';
import {ErrorPage} from '../../ui/ErrorPage';
import {More} from '../../ui/More';
import {useFormats} from '../../ui/formats';
import {useSegmentNames} from '../../ui/names';
import {Section} from '../../ui/Section';
import {sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {useConfirmed} from '../../ui/useConfirmed';
import {SendLinks} from './SendLinks';
import {MAIL_COLUMNS, WHOM, isWhole, mailRows, reasons, requestOf, type InviteValues} from './invitations';
import {invitationsQuery, inviteAll, revokeInvitation, tellTaken, type Invitation, type Invited} from './queries';
import type {Shared} from './screen';

const STATES = ['open', 'answered', 'expired', 'revoked'] as const;
const COLOURS = {open: 'blue', answered: 'sea', expired: 'gray', revoked: 'gray'} as const;

/** Personal links for some, of whom nobody is asked too often; and what became of those that were sent. */
export function Invitations(shared: Shared & {customers: string}) {
  return (
    <Stack>
      <Invite {...shared} />
      <Sent surveyKey={shared.surveyKey} />
    </Stack>
  );
}

function Invite({survey, surveyKey, channel, customers}: Shared & {customers: string}) {
  const {t} = useTranslation('share');
  const segments = useSegmentNames();
  const queries = useQueryClient();
  const [values, setValues] = useState<InviteValues>({
    whom: customers ? 'customers' : 'segment',
    segment: '',
    customers,
    anonymous: 10,
    share: 100,
    expires: '',
  });
  const [batch, setBatch] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<Invited & {dryRun: boolean; isOver: boolean}>();
  const {errors, forget, send} = useSending();
  const change = (changes: Partial<InviteValues>) => {
    setValues({...values, ...changes});
    setOutcome(undefined);
    forget();
    // Other people are another call.
    setBatch(crypto.randomUUID());
  };
  const go = (dryRun: boolean) =>
    send(async () => {
      setOutcome({invited: [], left: [], dryRun, isOver: false});
      try {
        const all = await inviteAll(requestOf(values, surveyKey, channel.id ?? '', batch), dryRun, so => setOutcome({...so, dryRun, isOver: false}));
        setOutcome({...all, dryRun, isOver: true});
      } catch (failure) {
        setOutcome(undefined);
        throw failure;
      }
      if (!dryRun) await queries.invalidateQueries({queryKey: ['invitations']});
    });
  const other = Object.entries(errors).filter(
    ([field]) => !['segment', 'customers', 'anonymous', 'share', 'expiresAt'].includes(field) && !field.startsWith('send.'),
  );
  const isTried = outcome?.dryRun && outcome.isOver;
  return (
    <Section title={t('invite.title')}>
      <Stack maw="40rem">
        <Text size="sm">{t('invite.advice')}</Text>
        <Radio.Group label={t('invite.whom')} value={values.whom} onChange={whom => change({whom: WHOM.find(one => one === whom) ?? 'segment'})}>
          <Group mt={4}>
            {WHOM.map(whom => (
              <Radio key={whom} value={whom} label={t(`whom.${whom}`)} />
            ))}
          </Group>
        </Radio.Group>
        {values.whom === 'segment' && (
          <Select
            label={t('invite.segment')}
            placeholder={t('invite.choose')}
            searchable
            data={segments.options}
            value={values.segment || null}
            onChange={segment => change({segment: segment ?? ''})}
            error={errors.segment}
          />
        )}
        {values.whom === 'customers' && (
          <Textarea
            label={t('invite.customers')}
            description={t('invite.customersAdvice')}
            autosize
            minRows={2}
            value={values.customers}
            onChange={event => change({customers: event.currentTarget.value})}
            error={errors.customers}
          />
        )}
        {values.whom === 'anonymous' ? (
          <NumberInput
            label={t('invite.anonymous')}
            min={1}
            max={500}
            allowDecimal={false}
            value={values.anonymous}
            onChange={anonymous => change({anonymous: Number(anonymous) || 1})}
            error={errors.anonymous}
          />
        ) : (
          <NumberInput
            label={t('invite.share')}
            description={t('invite.shareAdvice')}
            min={1}
            max={100}
            suffix=" %"
            value={values.share}
            onChange={share => change({share: Number(share) || 100})}
            error={errors.share}
          />
        )}
        <DateField label={t('invite.expires')} description={t('invite.expiresAdvice')} value={values.expires} onChange={expires => change({expires})} error={errors.expiresAt} />
        {values.whom !== 'anonymous' && (
          <SendLinks value={values.send} onChange={sent => change({send: sent})} languages={survey.draft?.languages ?? []} errors={errors} />
        )}
        {other.length > 0 && (
          <Alert color="red" role="alert">
            {other.map(([field, message]) => `${field} ${message}`.trim()).join('; ')}
          </Alert>
        )}
        <Group>
          <Button variant={isTried ? 'default' : 'filled'} disabled={!isWhole(values)} loading={outcome && !outcome.isOver} onClick={() => void go(true).catch(sayFailed)}>
            {t('invite.try')}
          </Button>
          {isTried && outcome.invited.length > 0 && (
            <Button onClick={() => void go(false).catch(sayFailed)}>{t('invite.do', {count: outcome.invited.length})}</Button>
          )}
        </Group>
        {outcome && <Outcome outcome={outcome} surveyKey={surveyKey} isSent={values.send !== undefined && values.whom !== 'anonymous'} />}
      </Stack>
    </Section>
  );
}

function Outcome({outcome, surveyKey, isSent}: {outcome: Invited & {dryRun: boolean}; surveyKey: string; isSent: boolean}) {
  const {t} = useTranslation('share');
  const {dryRun, invited} = outcome;
  return (
    <Alert color={invited.length > 0 ? 'sea' : 'orange'} role="status">
      <Stack gap="xs">
        <Text size="sm">{t(dryRun ? 'invite.would' : isSent ? 'invite.sends' : 'invite.has', {count: invited.length})}</Text>
        {outcome.left.length > 0 && (
          <List size="sm">
            {reasons(outcome).map(([reason, count]) => (
              <List.Item key={reason}>{t(`left.${reason}`, {count})}</List.Item>
            ))}
          </List>
        )}
        {!dryRun && !isSent && invited.length > 0 && (
          <Group>
            <Button
              size="sm"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => void downloadPersonal(tellTaken, `${surveyKey}-${t('invite.file')}.csv`, MAIL_COLUMNS, mailRows(invited)).catch(sayFailed)}
            >
              {t('invite.download')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

const column = createColumnHelper<Invitation>();

function Sent({surveyKey}: {surveyKey: string}) {
  const {t} = useTranslation('share');
  const [state, setState] = useState<Invitation['state']>();
  const list = useInfiniteQuery(invitationsQuery(surveyKey, state));
  const columns = useColumns();
  const lines = (list.data?.pages ?? []).flatMap(page => page.value);
  return (
    <Section
      title={t('sent.title')}
      beside={
        <Select
          label={t('sent.state')}
          placeholder={t('sent.any')}
          clearable
          clearButtonProps={{'aria-label': t('sent.any')}}
          data={STATES.map(value => ({value, label: t(`state.${value}`)}))}
          value={state ?? null}
          onChange={value => setState(STATES.find(one => one === value))}
        />
      }
    >
      {list.isError ? (
        <ErrorPage error={list.error} reset={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton height={120} />
      ) : lines.length === 0 && !list.hasNextPage ? (
        <Text size="sm" c="dimmed">
          {t('sent.none')}
        </Text>
      ) : (
        <DataTable label={t('sent.title')} rows={lines} columns={columns} rowKey={line => line.id ?? ''} />
      )}
      <More of={list} />
    </Section>
  );
}

function useColumns() {
  const {t} = useTranslation('share');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('customer', {
        header: t('sent.customer'),
        cell: ({getValue}) =>
          getValue() ? (
            <Anchor renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id: getValue() ?? ''}} />}>{getValue()}</Anchor>
          ) : (
            <NoValue>{t('sent.nobody')}</NoValue>
          ),
      }),
      column.accessor('sentAt', {header: t('sent.at'), cell: ({getValue}) => formats.date(getValue() ?? '')}),
      column.accessor('expiresAt', {header: t('sent.until'), cell: ({getValue}) => formats.date(getValue() ?? '')}),
      column.accessor('state', {
        header: t('sent.state'),
        cell: ({getValue}) => (
          <Badge variant="light" color={COLOURS[getValue() ?? 'open']}>
            {t(`state.${getValue()}`)}
          </Badge>
        ),
      }),
      column.display({
        id: 'revoke',
        header: t('sent.revoke'),
        cell: ({row: {original: line}}) => (line.state === 'open' ? <Revoke id={line.id ?? ''} /> : <NoValue>{t('sent.notRevoked')}</NoValue>),
      }),
    ],
    [t, formats],
  );
}

/** A link that was taken back can't be given again, so it is asked twice. */
function Revoke({id}: {id: string}) {
  const {t} = useTranslation('share');
  const queries = useQueryClient();
  const {isAsking, press} = useConfirmed(async () => {
    await revokeInvitation(id);
    await queries.invalidateQueries({queryKey: ['invitations']});
  });
  return (
    <Button size="compact-sm" variant="default" onClick={press}>
      {t(isAsking ? 'sent.sure' : 'sent.revoke')}
    </Button>
  );
}
