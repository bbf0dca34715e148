import {Alert, Button, Divider, Group, Modal, Stack, Text} from '@mantine/core';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {useUnitNames} from '../../ui/names';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useConfirmed} from '../../ui/useConfirmed';
import {useSending} from '../../ui/useSending';
import {sayMailed} from './mailed';
import {type Person} from './people';
import {changePerson, inviteAgain, peopleQuery, removePerson} from './queries';
import {RolesField} from './RolesField';

interface PersonDialogProps {
  person: Person;
  onClose: () => void;
  onMailed: (id: string, isMailed: boolean) => void;
}

/** What becomes of somebody: other roles, no login, or being removed for good. */
export function PersonDialog({person, onClose, onMailed}: PersonDialogProps) {
  const {t} = useTranslation('people');
  const queries = useQueryClient();
  const formats = useFormats();
  const units = useUnitNames();
  const [roles, setRoles] = useState(person.roles);
  const {errors, isSending, send} = useSending();
  const refresh = () => queries.invalidateQueries({queryKey: peopleQuery.queryKey});
  const change = (to: Partial<Pick<Person, 'roles' | 'enabled'>>, back: typeof to, done: string) =>
    send(async () => {
      await changePerson(person.id, to);
      await refresh();
      offerUndo(done, async () => {
        await changePerson(person.id, back);
        await refresh();
      });
      onClose();
    }).catch(sayFailed);
  const mailAgain = () =>
    send(async () => {
      const isMailed = await inviteAgain(person.id);
      onMailed(person.id, isMailed);
      sayMailed(t, person.email, isMailed);
    }).catch(sayFailed);
  const remove = useConfirmed(() =>
    send(async () => {
      await removePerson(person.id);
      await refresh();
      onClose();
    }),
  );
  return (
    <Modal opened onClose={onClose} title={person.name} closeButtonProps={{'aria-label': t('close')}}>
      <Stack>
        <Text size="sm">{person.units.length > 0 ? t('limited', {units: formats.list(person.units.map(units.name))}) : t('unitsAdvice')}</Text>
        <RolesField value={roles} error={errors.roles} onChange={setRoles} />
        <Group>
          <Button
            loading={isSending}
            disabled={roles.length === 0 || roles.join() === person.roles.join()}
            onClick={() => void change({roles}, {roles: person.roles}, t('rolesChanged', {name: person.name}))}
          >
            {t('saveRoles')}
          </Button>
        </Group>
        {errors[''] && (
          <Alert color="red" role="alert">
            {errors['']}
          </Alert>
        )}
        <Divider />
        <Group>
          {person.invited && person.enabled && (
            <Button variant="default" disabled={isSending} onClick={() => void mailAgain()}>
              {t('inviteAgain')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={isSending}
            onClick={() =>
              void change({enabled: !person.enabled}, {enabled: person.enabled}, t(person.enabled ? 'isDisabled' : 'isEnabled', {name: person.name}))
            }
          >
            {t(person.enabled ? 'disable' : 'enable')}
          </Button>
          <Button variant="default" color="red" disabled={isSending} onClick={remove.press}>
            {t(remove.isAsking ? 'removeSure' : 'remove')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t('soon')}
        </Text>
      </Stack>
    </Modal>
  );
}
