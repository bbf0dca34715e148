import {ActionIcon, Button, Group, Paper, Select, Stack, Text} from '@mantine/core';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {MODES, conditionOf, groupOf, isComparison, type Mode} from '../model/groups';
import {fieldId} from '../model/places';
import {firstComparison, subjectsOf, type Scope, type Subject} from '../model/subjects';
import type {Condition} from '../model/draft';
import {ComparisonField} from './ComparisonField';

interface ConditionFieldProps {
  path: string;
  label: string;
  condition: Condition | undefined;
  onChange: (condition: Condition | undefined, mark: string) => void;
  scope: Scope;
}

/** Edits a condition; without one it always holds. */
export function ConditionField({path, label, condition, onChange, scope}: ConditionFieldProps) {
  const {t} = useTranslation('builder');
  const {draft, wrong} = useBuilder();
  const subjects = subjectsOf(draft, scope);
  const error = wrong(path);
  return (
    <Stack gap={4} role="group" aria-label={label} id={fieldId(path)} tabIndex={-1}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {subjects.length === 0 && !condition ? (
        <Text size="sm" c="dimmed">
          {t('condition.nothing')}
        </Text>
      ) : (
        <GroupField path={path} condition={condition} onChange={onChange} subjects={subjects} />
      )}
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Stack>
  );
}

interface GroupFieldProps {
  path: string;
  condition: Condition | undefined;
  onChange: (condition: Condition | undefined, mark: string) => void;
  subjects: Subject[];
}

function GroupField({path, condition, onChange, subjects}: GroupFieldProps) {
  const {t} = useTranslation('builder');
  const {mode, items} = groupOf(condition);
  const put = (changed: Condition[], mark = '') => onChange(conditionOf({mode, items: changed}), mark);
  const first = subjects[0];
  return (
    <Stack gap="xs">
      {(items.length > 1 || mode !== 'all') && (
        <Select
          size="xs"
          w={220}
          aria-label={t('condition.mode')}
          allowDeselect={false}
          data={MODES.map(each => ({value: each, label: t(`mode.${each}`)}))}
          value={mode}
          onChange={chosen => onChange(conditionOf({mode: chosen as Mode, items}), '')}
        />
      )}
      {items.map((item, index) => {
        const change = (changed: Condition | undefined, mark: string) =>
          put(changed ? items.with(index, changed) : items.toSpliced(index, 1), mark);
        const remove = (
          <ActionIcon variant="subtle" color="gray" aria-label={t('condition.remove')} onClick={() => put(items.toSpliced(index, 1))}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        );
        return (
          // Conditions have no names of their own.
          <Group key={index} wrap="nowrap" align="flex-start" gap="xs">
            {isComparison(item) ? (
              <ComparisonField path={`${path}.${index}`} comparison={item} subjects={subjects} onChange={change} />
            ) : (
              <Paper withBorder p="xs" flex={1}>
                <GroupField path={`${path}.${index}`} condition={item} subjects={subjects} onChange={change} />
              </Paper>
            )}
            {remove}
          </Group>
        );
      })}
      {first && (
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => put([...items, firstComparison(first)])}
          >
            {t(items.length === 0 ? 'condition.first' : 'condition.another')}
          </Button>
          {items.length > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => put([...items, {any: [firstComparison(first)]}])}>
              {t('condition.group')}
            </Button>
          )}
          {items.length === 1 && mode === 'all' && (
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(conditionOf({mode: 'none', items}), '')}>
              {t('condition.negate')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
