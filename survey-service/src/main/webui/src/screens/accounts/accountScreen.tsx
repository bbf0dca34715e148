import {Button, Group, Skeleton, Stack} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {Page} from '../../ui/Page';
import {SentMessages} from '../../ui/messages/SentMessages';
import {SaveBar} from '../../ui/SaveBar';
import {Section} from '../../ui/Section';
import {useConfirmed} from '../../ui/useConfirmed';
import {useLockedForm, type Locked} from '../../ui/useLockedForm';
import {AccountFields} from './AccountFields';
import {Health} from './Health';
import {Incoming} from './Incoming';
import {TryIt} from './TryIt';
import {accountValues, isTyped, type AccountValues, type Secrets} from './accounts';
import {accountQuery, accountsQuery, deleteAccount, readAccount, writeAccount} from './queries';

export const Route = createLazyRoute('/settings/accounts/$id')({component: AccountScreen});

function AccountScreen() {
  const {t} = useTranslation('accounts');
  const {id} = Route.useParams();
  const mayChange = useMay(['admin']);
  const {data, error, refetch} = useQuery(accountQuery(id));
  if (error) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page
      title={data ? data.view.name || data.view.account || '' : t('one')}
      description={data ? t(`provider.${data.view.provider}`) : undefined}
      actions={mayChange ? <Delete id={id} /> : undefined}
    >
      <Section title={t(data?.view.inbound === '' ? 'incoming.confirmed' : 'incoming.title')}>{data ? <Incoming account={data.view} /> : <Skeleton height={160} />}</Section>
      <Section title={t('health.title')}>
        <Health id={id} receives={data?.view.inbound !== ''} />
      </Section>
      {mayChange && <Section title={t('try.title')}>{data ? <TryIt key={id} account={data.view} /> : <Skeleton height={160} />}</Section>}
      <Section title={t('sent')}>
        <SentMessages of={{account: id}} none={t('noneSent')} />
      </Section>
      <Section title={t('settings')}>
        {data ? <AccountForm key={id} id={id} start={{value: accountValues(data.view), tag: data.tag}} readOnly={!mayChange} /> : <Skeleton height={280} />}
      </Section>
    </Page>
  );
}

function Delete({id}: {id: string}) {
  const {t} = useTranslation('accounts');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const remove = useConfirmed(async () => {
    await deleteAccount(id);
    await queries.invalidateQueries({queryKey: accountsQuery.queryKey, exact: true});
    await navigate({to: '/settings/accounts'});
  });
  return (
    <Group gap="xs">
      {/* Its credentials can't come back, so it is asked twice. */}
      <Button variant="default" color={remove.isAsking ? 'red' : undefined} leftSection={<IconTrash size={16} aria-hidden />} onClick={remove.press}>
        {t(remove.isAsking ? 'reallyDelete' : 'delete')}
      </Button>
    </Group>
  );
}

function AccountForm({id, start, readOnly}: {id: string; start: Locked<AccountValues>; readOnly: boolean}) {
  const {t} = useTranslation('accounts');
  const formats = useFormats();
  const queries = useQueryClient();
  const [secrets, setSecrets] = useState<Secrets>({});
  const locked = useLockedForm({
    name: `account/${id}`,
    start,
    read: () => readAccount(id),
    write: (values, tag) => writeAccount(id, values, secrets, tag),
    onSaved: () => {
      setSecrets({});
      void queries.invalidateQueries({queryKey: accountsQuery.queryKey});
    },
  });
  const {provider} = start.value;
  const wordsOf = (name: string, value: string) => (name === 'security' ? t(`security.${value}`) : name === 'templateParameter' ? t(`parameter.${value}`) : value);
  const settingWords = (name: string, value: string) =>
    name === 'repliesToStop' ? t(`repliesToStop.${value}`) : `${t(`setting.${name}`)}: ${wordsOf(name, value)}`;
  const discard = () => {
    setSecrets({});
    locked.discard();
  };
  return (
    <Form onSubmit={locked.save}>
      <Stack maw="40rem">
        <AccountFields form={locked.form} secrets={secrets} onSecrets={setSecrets} isStored readOnly={readOnly} />
        {!readOnly && (
          <SaveBar<AccountValues>
            of={{...locked, discard, isChanged: locked.isChanged || isTyped(secrets)}}
            fieldName={field => t(['account', 'addresses'].includes(field) ? `of.${field}.${provider}` : `field.${field}`)}
            valueWords={{
              addresses: addresses => formats.list(addresses),
              settings: settings => formats.list(Object.entries(settings).map(([name, value]) => settingWords(name, value))),
            }}
          />
        )}
      </Stack>
    </Form>
  );
}
