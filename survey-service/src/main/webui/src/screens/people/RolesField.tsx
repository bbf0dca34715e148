import {Checkbox, Stack} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {ROLES} from '../../app/me';
import {rolesOf, type Role} from './people';

interface RolesFieldProps {
  value: Role[];
  error: string | undefined;
  onChange: (roles: Role[]) => void;
}

/** What somebody may. */
export function RolesField({value, error, onChange}: RolesFieldProps) {
  const {t} = useTranslation('people');
  return (
    <Checkbox.Group label={t('field.roles')} value={value} onChange={chosen => onChange(rolesOf(chosen))} error={error}>
      <Stack gap="xs" mt={4}>
        {ROLES.map(role => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleMay.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
