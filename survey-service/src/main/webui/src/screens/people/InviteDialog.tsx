import {Alert, Button, Group, Modal, Stack, TextInput} from '@mantine/core';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {allUnitsQuery} from '../../ui/names';
import {sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {sayMailed} from './mailed';
import {invite, peopleQuery, type Invitation} from './queries';
import {RolesField} from './RolesField';
import {UnitsField} from './UnitsField';

const NOBODY: Invitation = {email: '', firstName: '', lastName: '', roles: ['analyst'], units: []};

/** Invites somebody, who sets a password by an e-mail. */
export function InviteDialog({onClose, onMailed}: {onClose: () => void; onMailed: (id: string, isMailed: boolean) => void}) {
  const {t} = useTranslation('people');
  const queries = useQueryClient();
  const [values, setValues] = useState(NOBODY);
  const {errors, isSending, send} = useSending();
  const {isSuccess: areUnitsKnown} = useQuery(allUnitsQuery);
  const field = (name: 'email' | 'firstName' | 'lastName') => ({
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
    maxLength: 255,
    onChange: (event: {currentTarget: {value: string}}) => setValues({...values, [name]: event.currentTarget.value}),
  });
  const go = () =>
    send(async () => {
      const {id, isMailed} = await invite(values);
      onMailed(id, isMailed);
      await queries.invalidateQueries({queryKey: peopleQuery.queryKey});
      sayMailed(t, values.email, isMailed);
      onClose();
    });
  return (
    <Modal opened onClose={onClose} title={t('invite')} closeButtonProps={{'aria-label': t('close')}}>
      <Form onSubmit={() => go().catch(sayFailed)}>
        <Stack>
          <TextInput {...field('email')} description={t('field.emailAdvice')} type="email" required autoComplete="off" data-autofocus />
          <TextInput {...field('firstName')} autoComplete="off" />
          <TextInput {...field('lastName')} autoComplete="off" />
          <RolesField value={values.roles} error={errors.roles} onChange={roles => setValues({...values, roles})} />
          <UnitsField value={values.units} errors={errors} onChange={units => setValues({...values, units})} />
          {errors[''] && (
            <Alert color="red" role="alert">
              {errors['']}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isSending} disabled={values.roles.length === 0 || !areUnitsKnown}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
