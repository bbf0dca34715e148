import {Alert, Button, Group, Modal, Stack} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {Form} from '../../ui/Form';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {CustomerFields} from './CustomerFields';
import {changesOf, editOf, flawOf, type CustomerEdit} from './edit';
import {changeCustomer, customerQuery, type Customer} from './queries';

interface EditCustomerProps {
  customer: Customer;
  tag: string;
  onClose: () => void;
}

/** Language, identities and attributes; what others change meanwhile stays. */
export function EditCustomer({customer, tag, onClose}: EditCustomerProps) {
  const {t} = useTranslation(['customers', 'shell']);
  const queries = useQueryClient();
  const id = customer.id ?? '';
  // As it was when editing began: what others change meanwhile is no change of ours.
  const [base] = useState(customer);
  const [seen, setSeen] = useState(tag);
  const [edit, setEdit] = useState(() => editOf(base));
  const [isStale, setStale] = useState(false);
  const {errors, isSending, send} = useSending();
  const change = (changes: Partial<CustomerEdit>) => setEdit(now => ({...now, ...changes}));
  const changes = changesOf(base, edit);
  const isWrong = edit.attributes.some(line => flawOf(line, edit.attributes));

  const refresh = () => queries.invalidateQueries({queryKey: ['customers']});
  const write = async () => {
    setStale(false);
    try {
      const stored = await changeCustomer(id, changes, seen);
      await refresh();
      offerUndo(t('edit.done'), async () => {
        await changeCustomer(id, changesOf(stored.value, editOf(base)), stored.tag);
        await refresh();
      });
      onClose();
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.isStale)) throw failure;
      setSeen((await queries.fetchQuery({...customerQuery(id), staleTime: 0})).tag);
      setStale(true);
    }
  };

  return (
    <Modal opened size="lg" onClose={onClose} title={t('edit.title')} closeButtonProps={{'aria-label': t('shell:close')}}>
      <Form onSubmit={() => send(write).catch(sayFailed)}>
        <Stack>
          <CustomerFields edit={edit} errors={errors} onChange={change} />
          {isStale && (
            <Alert color="orange" role="alert">
              {t('edit.stale')}
            </Alert>
          )}
          {errors[''] && (
            <Alert color="red" role="alert">
              {errors['']}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isSending} disabled={isWrong || Object.keys(changes).length === 0}>
              {t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
