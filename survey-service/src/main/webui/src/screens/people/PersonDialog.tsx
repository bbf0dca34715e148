import {Alert, Button, Divider, Group, Modal, Stack, Text} from '@mantine/core';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {allUnitsQuery} from '../../ui/names';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useConfirmed} from '../../ui/useConfirmed';
import {useSending} from '../../ui/useSending';
import {sayMailed} from './mailed';
import {changeOf, type Person, type PersonChange} from './people';
import {changePerson, inviteAgain, peopleQuery, removePerson} from './queries';
import {RolesField} from './RolesField';
import {UnitsField} from './UnitsField';

interface PersonDialogProps {
  person: Person;
  onClose: () => void;
  onMailed: (id: string, isMailed: boolean) => void;
}

/** What becomes of somebody: other roles or units, no login, or being removed for good. */
export function PersonDialog({person, onClose, onMailed}: PersonDialogProps) {
  const {t} = useTranslation('people');
  const queries = useQueryClient();
  const {isSuccess: areUnitsKnown} = useQuery(allUnitsQuery);
  const [roles, setRoles] = useState(person.roles);
  const [units, setUnits] = useState(person.units);
  const {errors, isSending, send} = useSending();
  const refresh = () => queries.invalidateQueries({queryKey: peopleQuery.queryKey});
  const change = (to: PersonChange, back: PersonChange, done: string) =>
    send(async () => {
      await changePerson(person.id, to);
      await refresh();
      offerUndo(done, async () => {
        await changePerson(person.id, back);
        await refresh();
      });
      onClose();
    }).catch(sayFailed);
  const changed = changeOf(person, roles, units);
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
        <RolesField value={roles} error={errors.roles} onChange={setRoles} />
        <UnitsField value={units} errors={errors} onChange={setUnits} />
        <Group>
          <Button
            loading={isSending}
            disabled={roles.length === 0 || Object.keys(changed.to).length === 0 || (changed.to.units !== undefined && !areUnitsKnown)}
            onClick={() => void change(changed.to, changed.back, t('changed', {name: person.name}))}
          >
            {t('save')}
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
