import {ActionIcon, Autocomplete, Button, Group, NumberInput, Paper, Select, Stack, TagsInput, Text, TextInput} from '@mantine/core';
import {IconPlus, IconX} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {
  MEASURES,
  MODES,
  NEW_ATTRIBUTE,
  NEW_EVENT,
  NEW_GROUP,
  NUMBER_OPS,
  TEXT_OPS,
  isOfList,
  needsNoValue,
  pathIn,
  type AttributeRule,
  type EventRule,
  type Rule,
  type RuleGroup,
} from './condition';
import {Proposals} from '../../ui/Proposals';
import {knownAttributesQuery} from './queries';

interface RulesProps {
  group: RuleGroup;
  /** Where services speak of it. */
  path: string;
  errors: Record<string, unknown>;
  onChange: (group: RuleGroup) => void;
  /** Whether it stands in another one, and can be taken out. */
  onRemove?: () => void;
}

/** A group of rules, each a line that reads like a sentence; groups stand in groups. */
export function Rules({group, path, errors, onChange, onRemove}: RulesProps) {
  const {t} = useTranslation('segments');
  const put = (index: number, rule: Rule) => onChange({...group, rules: group.rules.map((one, at) => (at === index ? rule : one))});
  const add = (rule: Rule) => onChange({...group, rules: [...group.rules, rule]});
  const remove = (index: number) => onChange({...group, rules: group.rules.filter((_, at) => at !== index)});
  return (
    <Paper withBorder p="sm" component="fieldset" m={0}>
      <Text component="legend" size="sm" fw={500}>
        {t(onRemove ? 'group' : 'rules')}
      </Text>
      <Stack gap="sm">
        <Group justify="space-between">
          <Select
            aria-label={t('modeLabel')}
            allowDeselect={false}
            data={MODES.map(mode => ({value: mode, label: t(`mode.${mode}`)}))}
            value={group.mode}
            onChange={mode => onChange({...group, mode: MODES.find(one => one === mode) ?? 'all'})}
          />
          {onRemove && <Remove onClick={onRemove} label={t('removeGroup')} />}
        </Group>
        {group.rules.map((rule, index) => {
          const here = pathIn(path, group.mode, index);
          return rule.kind === 'group' ? (
            <Rules key={index} group={rule} path={here} errors={errors} onChange={one => put(index, one)} onRemove={() => remove(index)} />
          ) : (
            <Stack key={index} gap={2}>
              <Group gap="xs" align="flex-start">
                {rule.kind === 'attribute' ? (
                  <AttributeFields rule={rule} onChange={one => put(index, one)} />
                ) : (
                  <EventFields rule={rule} onChange={one => put(index, one)} />
                )}
                <Remove onClick={() => remove(index)} label={t('removeRule', {number: index + 1})} />
              </Group>
              <Refused errors={errors} path={here} />
            </Stack>
          );
        })}
        <Group gap="xs">
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(NEW_ATTRIBUTE)}>
            {t('addAttribute')}
          </Button>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(NEW_EVENT)}>
            {t('addEvent')}
          </Button>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(NEW_GROUP)}>
            {t('addGroup')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Remove({label, onClick}: {label: string; onClick: () => void}) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  );
}

function Refused({errors, path}: {errors: Record<string, unknown>; path: string}) {
  const found = Object.keys(errors).filter(key => key === path || key.startsWith(`${path}.`));
  return found.length > 0 ? (
    <Text size="sm" c="red" role="alert">
      {found.map(key => `${key.slice(path.length + 1)} ${String(errors[key])}`).join('; ')}
    </Text>
  ) : null;
}

function AttributeFields({rule, onChange}: {rule: AttributeRule; onChange: (rule: AttributeRule) => void}) {
  const {t} = useTranslation('segments');
  const {data: known = new Map<string, string[]>()} = useQuery(knownAttributesQuery);
  const proposed = known.get(rule.attribute) ?? [];
  return (
    <>
      <Proposals of={t('attribute')}>
        <Autocomplete
          aria-label={t('attribute')}
          placeholder={t('attribute')}
          data={[...known.keys()].sort()}
          value={rule.attribute}
          onChange={attribute => onChange({...rule, attribute})}
          maxLength={64}
          w={180}
        />
      </Proposals>
      <Select
        aria-label={t('how')}
        allowDeselect={false}
        data={TEXT_OPS.map(op => ({value: op, label: t(`text.${op}`)}))}
        value={rule.op}
        onChange={op => onChange({...rule, op: TEXT_OPS.find(one => one === op) ?? 'eq'})}
        w={190}
      />
      {needsNoValue(rule.op) ? null : isOfList(rule.op) ? (
        <Proposals of={t('values')}>
          <TagsInput
            aria-label={t('values')}
            placeholder={rule.values.length === 0 ? t('values') : undefined}
            data={proposed}
            value={rule.values}
            onChange={values => onChange({...rule, values})}
            acceptValueOnBlur
            w={240}
          />
        </Proposals>
      ) : (
        <Proposals of={t('value')}>
          <Autocomplete
            aria-label={t('value')}
            placeholder={t('value')}
            data={proposed}
            value={rule.values[0] ?? ''}
            onChange={value => onChange({...rule, values: [value]})}
            w={180}
          />
        </Proposals>
      )}
    </>
  );
}

function EventFields({rule, onChange}: {rule: EventRule; onChange: (rule: EventRule) => void}) {
  const {t} = useTranslation('segments');
  return (
    <>
      <TextInput
        aria-label={t('event')}
        placeholder={t('eventExample')}
        value={rule.event}
        onChange={change => onChange({...rule, event: change.currentTarget.value})}
        maxLength={64}
        w={180}
      />
      <Select
        aria-label={t('measureLabel')}
        allowDeselect={false}
        data={MEASURES.map(measure => ({value: measure, label: t(`measure.${measure}`)}))}
        value={rule.measure}
        onChange={measure => onChange({...rule, measure: MEASURES.find(one => one === measure) ?? 'count'})}
        w={280}
      />
      {rule.measure === 'within' && (
        <NumberInput
          aria-label={t('days')}
          min={1}
          max={400}
          allowDecimal={false}
          suffix={t('daysSuffix')}
          value={rule.days}
          onChange={days => onChange({...rule, days: Number(days) || 1})}
          w={110}
        />
      )}
      <Select
        aria-label={t('how')}
        allowDeselect={false}
        data={NUMBER_OPS.map(op => ({value: op, label: t(`op.${op}`)}))}
        value={rule.op}
        onChange={op => onChange({...rule, op: NUMBER_OPS.find(one => one === op) ?? 'gte'})}
        w={140}
      />
      <NumberInput
        aria-label={t('howMany')}
        min={0}
        allowDecimal={false}
        value={rule.value}
        onChange={value => onChange({...rule, value: Number(value) || 0})}
        w={90}
      />
    </>
  );
}
