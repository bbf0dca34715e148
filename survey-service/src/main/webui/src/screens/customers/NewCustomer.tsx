import {Alert, Button, Group, Modal, Stack, TextInput} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {useNavigate} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {Form} from '../../ui/Form';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {CustomerFields} from './CustomerFields';
import {changesOf, editOf, flawOf, type CustomerEdit} from './edit';
import {createCustomer, forgetCustomer, newId} from './queries';

const LONGEST_ID = 100;
/** What an answer says if somebody is there already: the one who is there would have to be read first. */
const IS_THERE = 428;

/** One more customer, typed by hand. */
export function NewCustomer({onClose}: {onClose: () => void}) {
  const {t} = useTranslation(['customers', 'shell']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [id, setId] = useState(newId);
  const [edit, setEdit] = useState(() => editOf({}));
  const [isTaken, setTaken] = useState(false);
  const {errors, isSending, send} = useSending();
  const change = (changes: Partial<CustomerEdit>) => setEdit(now => ({...now, ...changes}));
  const isWrong = id.trim() === '' || edit.attributes.some(line => flawOf(line, edit.attributes));

  const refresh = () => queries.invalidateQueries({queryKey: ['customers']});
  const create = async () => {
    const key = id.trim();
    try {
      await createCustomer(key, changesOf({}, edit));
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.status === IS_THERE)) throw failure;
      setTaken(true);
      return;
    }
    void refresh();
    await navigate({to: '/customers/of/$id', params: {id: key}});
    offerUndo(t('new.done'), async () => {
      await forgetCustomer(key);
      await navigate({to: '/customers'});
      await refresh();
    });
  };

  return (
    <Modal opened size="lg" onClose={onClose} title={t('new.title')} closeButtonProps={{'aria-label': t('shell:close')}}>
      <Form onSubmit={() => send(create).catch(sayFailed)}>
        <Stack>
          <TextInput
            label={t('new.id')}
            description={t('new.idAdvice')}
            required
            autoComplete="off"
            maxLength={LONGEST_ID}
            value={id}
            error={errors.id ?? (isTaken && t('new.taken'))}
            onChange={event => {
              setId(event.currentTarget.value);
              setTaken(false);
            }}
          />
          <CustomerFields edit={edit} errors={errors} onChange={change} />
          {errors[''] && (
            <Alert color="red" role="alert">
              {errors['']}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isSending} disabled={isWrong}>
              {t('new.create')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
