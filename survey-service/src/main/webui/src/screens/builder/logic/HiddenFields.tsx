import {ActionIcon, Group, Select} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {KeyField} from '../fields/KeyField';
import {Section} from '../fields/Section';
import {freeKey} from '../model/keys';
import {removeHidden, renameHidden} from '../model/references';
import {useRemoval} from '../useRemoval';
import {useLogic} from './useLogic';

/** What the asking page fills in, and which of it names the organisational unit. */
export function HiddenFields() {
  const {t} = useTranslation('builder');
  const {edit, wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const removal = useRemoval();
  return (
    <Section
      title={t('part.hidden')}
      hint={t('hidden.hint')}
      path="logic.hidden"
      add={{label: t('hidden.add'), onAdd: () => put({hidden: [...logic.hidden, freeKey('field-1', logic.hidden)]})}}
    >
      {logic.hidden.map((key, index) => (
        <Group key={key} align="flex-start" gap="xs">
          <KeyField
            path={`logic.hidden[${index}]`}
            label={t('hidden.key', {number: index + 1})}
            isLabelHidden
            value={key}
            taken={logic.hidden}
            onRename={renamed => edit(now => renameHidden(now, key, renamed))}
          />
          <ActionIcon variant="subtle" color="gray" mt={4} aria-label={t('choice.remove', {name: key})} onClick={() => removal(removeHidden(draft, key), key)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {logic.hidden.length > 0 && (
        <Select
          label={t('hidden.unit')}
          description={t('hidden.unitHint')}
          clearable
          clearButtonProps={{'aria-label': t('none')}}
          placeholder={t('none')}
          maw={320}
          data={logic.hidden}
          value={logic.unit ?? null}
          error={wrong('logic.unit')}
          onChange={unit => put({unit: unit ?? undefined})}
        />
      )}
    </Section>
  );
}
