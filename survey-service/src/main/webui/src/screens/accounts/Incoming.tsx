import {Alert, Button, Group, List, Stack, Text, ThemeIcon} from '@mantine/core';
import {IconCheck, IconPlugConnected, IconRefresh, IconX} from '@tabler/icons-react';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {useFormats} from '../../ui/formats';
import {sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import type {AccountView} from './accounts';
import {accountsQuery, checkAccount, connectAccount, type AccountCheck} from './queries';

/** Where the provider delivers what customers write: what it has now, and the button that changes it. */
export function Incoming({account}: {account: AccountView}) {
  const {t} = useTranslation('accounts');
  const formats = useFormats();
  const mayAsk = useMay(['admin']);
  const queries = useQueryClient();
  const [check, setCheck] = useState<AccountCheck>();
  const {errors, isSending, send} = useSending();
  const {id = '', provider = 'twilio', inbound = '', addresses = [], provenAt} = account;
  const ask = (call: (id: string) => Promise<AccountCheck>) =>
    void send(async () => {
      setCheck(await call(id));
      await queries.invalidateQueries({queryKey: accountsQuery.queryKey});
    }).catch(sayFailed);
  const confirmed = check?.provenAt ?? provenAt;
  return (
    <Stack gap="sm">
      {inbound && (
        <>
          <Text size="sm">{t(`of.incomingAdvice.${provider}`)}</Text>
          <Copyable label={t('incoming.address')} text={inbound} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {confirmed ? t('incoming.proven', {time: formats.time(confirmed)}) : t('incoming.neverProven')}
      </Text>
      {mayAsk && (
        <Group gap="xs">
          <Button variant="default" loading={isSending} leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => ask(checkAccount)}>
            {t('incoming.check')}
          </Button>
          {inbound && (
            <Button
              variant="default"
              loading={isSending}
              disabled={addresses.length === 0}
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              onClick={() => ask(connectAccount)}
            >
              {t('incoming.connect')}
            </Button>
          )}
        </Group>
      )}
      <div aria-live="polite">
        {Object.values(errors).length > 0 && (
          <Alert color="red">{Object.values(errors).join(' ')}</Alert>
        )}
        {check?.verifyToken && <Copyable label={t('incoming.verifyToken')} text={check.verifyToken} />}
        {check && <Said check={check} isDelivered={inbound !== ''} />}
      </div>
    </Stack>
  );
}

function Said({check: {violations = [], addresses = []}, isDelivered}: {check: AccountCheck; isDelivered: boolean}) {
  const {t} = useTranslation('accounts');
  if (violations.length > 0) {
    return (
      <Alert color="orange" title={t('incoming.refused')}>
        <List size="sm">
          {violations.map(({field = '', message}) => (
            <List.Item key={field}>{`${field}: ${message}`}</List.Item>
          ))}
        </List>
      </Alert>
    );
  }
  if (!isDelivered) return <Text size="sm">{t('incoming.takes')}</Text>;
  if (addresses.length === 0) return <Text size="sm">{t('incoming.noAddress')}</Text>;
  return (
    <List spacing="xs" center listStyleType="none" withPadding={false}>
      {addresses.map(({address = '', delivers = false}) => (
        <List.Item
          key={address}
          icon={
            <ThemeIcon size={24} radius="xl" variant="light" color={delivers ? 'sea' : 'orange'} aria-hidden>
              {delivers ? <IconCheck size={16} /> : <IconX size={16} />}
            </ThemeIcon>
          }
        >
          <Text size="sm">{t(delivers ? 'incoming.delivers' : 'incoming.deliversElsewhere', {address})}</Text>
        </List.Item>
      ))}
    </List>
  );
}
