import {Button, Grid, Group, Skeleton, Stack} from '@mantine/core';
import {IconEraser, IconPencil, IconTrash, IconUserQuestion} from '@tabler/icons-react';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {ROLES, useMay} from '../../app/me';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {SentMessages} from '../../ui/messages/SentMessages';
import {Page} from '../../ui/Page';
import {Section} from '../../ui/Section';
import {useConfirmed} from '../../ui/useConfirmed';
import {CustomerAsked} from './CustomerAsked';
import {CustomerConsents} from './CustomerConsents';
import {CustomerEvents} from './CustomerEvents';
import {CustomerFacts} from './CustomerFacts';
import {CustomerResponses} from './CustomerResponses';
import {EditCustomer} from './EditCustomer';
import {Erasure} from './Erasure';
import {nameOf} from './name';
import {customerQuery, eraseFeedback, forgetCustomer} from './queries';

export const Route = createLazyRoute('/customers/of/$id')({component: CustomerScreen});

/** All that is known of a customer. */
function CustomerScreen() {
  // All words at once: who waits for them later takes the heading's focus away.
  const {t} = useTranslation(['customers', 'responses', 'messages']);
  const {id} = Route.useParams();
  const isAdmin = useMay(['admin']);
  const seesAsked = useMay(ROLES);
  const {data, error, refetch} = useQuery(customerQuery(id));
  const [isEditing, setEditing] = useState(false);
  if (error instanceof Refusal && error.status === 404) return <NotKept id={id} />;
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  const customer = data?.value;
  const name = customer && nameOf(customer);
  return (
    <Page title={name ?? id} description={name ? id : undefined} actions={isAdmin && <Actions id={id} onEdit={() => setEditing(true)} />}>
      {isEditing && data && <EditCustomer customer={data.value} tag={data.tag} onClose={() => setEditing(false)} />}
      {isAdmin && <Erasure id={id} />}
      {customer ? (
        <Grid gap="md">
          <Grid.Col span={{base: 12, md: 5}}>
            <Stack>
              <CustomerFacts customer={customer} />
              <CustomerConsents id={id} />
              <CustomerEvents id={id} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{base: 12, md: 7}}>
            <Stack>
              {seesAsked && (
                <>
                  <CustomerAsked customer={customer} id={id} />
                  <Section title={t('messages')}>
                    <SentMessages of={{customer: id}} none={t('noMessages')} />
                  </Section>
                </>
              )}
              <CustomerResponses id={id} />
            </Stack>
          </Grid.Col>
        </Grid>
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}

/** Somebody whom responses name, and of whom nothing else is kept. */
function NotKept({id}: {id: string}) {
  const {t} = useTranslation('customers');
  return (
    <Page title={id}>
      <Stack>
        <Empty icon={IconUserQuestion} title={t('notKept')}>
          {t('notKeptAdvice')}
        </Empty>
        <CustomerResponses id={id} />
      </Stack>
    </Page>
  );
}

/** What can't be taken back is asked twice. */
function Actions({id, onEdit}: {id: string; onEdit: () => void}) {
  const {t} = useTranslation('customers');
  const navigate = Route.useNavigate();
  const queries = useQueryClient();
  const erase = useConfirmed(async () => {
    await eraseFeedback(id);
    await queries.invalidateQueries({queryKey: ['customers', 'one', id, 'erasure']});
  });
  const forget = useConfirmed(async () => {
    await forgetCustomer(id);
    await queries.invalidateQueries({queryKey: ['customers']});
    await navigate({to: '/customers'});
  });
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        {t('edit.button')}
      </Button>
      <Button variant="default" leftSection={<IconEraser size={16} aria-hidden />} onClick={erase.press}>
        {t(erase.isAsking ? 'erase.sure' : 'erase.button')}
      </Button>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={forget.press}>
        {t(forget.isAsking ? 'forget.sure' : 'forget.button')}
      </Button>
    </Group>
  );
}
