import {Alert, Button, Group, Modal, Stack, TextInput} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {keyOf} from '../../ui/keyOf';
import {sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {createTenant, tenantsQuery, type TenantValues} from './queries';

const NOTHING: TenantValues = {key: '', name: '', email: '', firstName: '', lastName: ''};

/** Makes a tenant; its key follows from its name until somebody gives another one. */
export function NewTenant({onClose, onMade}: {onClose: () => void; onMade: (email: string, isMailed: boolean) => void}) {
  const {t} = useTranslation('tenants');
  const queries = useQueryClient();
  const [values, setValues] = useState(NOTHING);
  const [isKeyGiven, setKeyGiven] = useState(false);
  const {errors, isSending, send} = useSending();
  const key = isKeyGiven ? values.key : keyOf(values.name).replaceAll('_', '-');
  const field = (name: 'name' | 'email' | 'firstName' | 'lastName') => ({
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name === 'name' ? name : `admin.${name}`],
    maxLength: name === 'name' ? 200 : 255,
    autoComplete: 'off',
    onChange: (event: {currentTarget: {value: string}}) => setValues({...values, [name]: event.currentTarget.value}),
  });
  const go = () =>
    send(async () => {
      const isMailed = await createTenant({...values, key});
      await queries.invalidateQueries({queryKey: tenantsQuery.queryKey});
      onMade(values.email, isMailed);
    });
  return (
    <Modal opened onClose={onClose} title={t('create')} closeButtonProps={{'aria-label': t('close')}}>
      <Form onSubmit={() => go().catch(sayFailed)}>
        <Stack>
          <TextInput {...field('name')} required data-autofocus />
          <TextInput
            label={t('field.key')}
            description={t('field.keyAdvice')}
            required
            value={key}
            error={errors.key}
            maxLength={64}
            onChange={event => {
              setKeyGiven(true);
              setValues({...values, key: event.currentTarget.value});
            }}
          />
          <TextInput {...field('email')} description={t('field.emailAdvice')} type="email" required />
          <TextInput {...field('firstName')} />
          <TextInput {...field('lastName')} />
          {errors[''] && (
            <Alert color="red" role="alert">
              {errors['']}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isSending}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
