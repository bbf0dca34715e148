import {Anchor, Badge, Button, List, Modal, Select, Stack, Text} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import {IconPlugConnected, IconPlus} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {createColumnHelper} from '@tanstack/react-table';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {NoValue} from '../../ui/DataTable';
import {DialogFoot} from '../../ui/DialogFoot';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {ListScreen} from '../../ui/ListScreen';
import {SaveBar} from '../../ui/SaveBar';
import {useLockedForm} from '../../ui/useLockedForm';
import {AccountFields} from './AccountFields';
import {PROVIDERS, PROVIDER_NAMES, newAccount, type AccountView, type Provider, type Secrets} from './accounts';
import {accountsQuery, createAccount} from './queries';

export const Route = createLazyRoute('/settings/accounts')({component: AccountsScreen});

const column = createColumnHelper<AccountView>();

/** Accounts with those who carry messages. */
function AccountsScreen() {
  const {t} = useTranslation('accounts');
  const list = useQuery(accountsQuery);
  const mayChange = useMay(['admin']);
  const [isOpen, {open, close}] = useDisclosure();
  const columns = useColumns();
  const create = mayChange ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {t('create')}
    </Button>
  ) : undefined;
  return (
    <ListScreen
      of={list}
      title={t('title')}
      description={t('description')}
      columns={columns}
      rowKey={line => line.id ?? ''}
      first={{icon: IconPlugConnected, title: t('first'), advice: t('firstAdvice')}}
      create={create}
    >
      {isOpen && <NewAccount onClose={close} />}
    </ListScreen>
  );
}

function NewAccount({onClose}: {onClose: () => void}) {
  const {t} = useTranslation('accounts');
  const [provider, setProvider] = useState<Provider>('smtp');
  return (
    <Modal opened onClose={onClose} title={t('create')} size="lg" closeButtonProps={{'aria-label': t('close')}}>
      <Stack>
        <Select
          label={t('column.provider')}
          data={PROVIDER_NAMES.map(value => ({value, label: t(`provider.${value}`)}))}
          value={provider}
          allowDeselect={false}
          onChange={value => setProvider(PROVIDER_NAMES.find(one => one === value) ?? provider)}
        />
        <Text size="sm">{t(`of.createAdvice.${provider}`)}</Text>
        {PROVIDERS[provider].steps > 0 && (
          <List type="ordered" size="sm" spacing={4}>
            {Array.from({length: PROVIDERS[provider].steps}, (_, step) => (
              <List.Item key={step}>{t(`steps.${provider}.${step + 1}`)}</List.Item>
            ))}
          </List>
        )}
        <NewAccountOf key={provider} provider={provider} />
      </Stack>
    </Modal>
  );
}

function NewAccountOf({provider}: {provider: Provider}) {
  const {t} = useTranslation('accounts');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const [secrets, setSecrets] = useState<Secrets>({});
  const start = {value: newAccount(provider), tag: ''};
  const locked = useLockedForm({
    name: `account/new/${provider}`,
    start,
    read: async () => start,
    write: async values => {
      const made = await createAccount(values, secrets);
      void queries.invalidateQueries({queryKey: accountsQuery.queryKey, exact: true});
      void navigate({to: '/settings/accounts/$id', params: {id: made.id ?? ''}});
      return start;
    },
  });
  return (
    <Form onSubmit={locked.save}>
      <AccountFields form={locked.form} secrets={secrets} onSecrets={setSecrets} isStored={false} />
      <DialogFoot>
        <SaveBar of={locked} fieldName={field => t(`field.${field}`)} label={t('connectNow')} always />
      </DialogFoot>
    </Form>
  );
}

function useColumns() {
  const {t} = useTranslation('accounts');
  const formats = useFormats();
  return useMemo(
    () => [
      column.accessor('account', {
        header: t('column.account'),
        cell: ({row: {original: line}}) => (
          <Anchor
            renderRoot={props => <Link {...props} to="/settings/accounts/$id" params={{id: line.id ?? ''}} />}
            fw={500}
            style={{overflowWrap: 'anywhere'}}
          >
            {line.name || line.account}
          </Anchor>
        ),
      }),
      column.accessor('provider', {header: t('column.provider'), cell: ({getValue}) => t(`provider.${getValue()}`)}),
      column.accessor('addresses', {
        header: t('column.addresses'),
        cell: ({getValue}) => (getValue()?.length ? formats.list(getValue()!) : <NoValue>{t('noAddresses')}</NoValue>),
      }),
      column.accessor('provenAt', {
        header: t('column.proven'),
        cell: ({getValue}) =>
          getValue() ? (
            formats.time(getValue()!)
          ) : (
            <Badge variant="light" color="orange">
              {t('neverProven')}
            </Badge>
          ),
      }),
    ],
    [t, formats],
  );
}
