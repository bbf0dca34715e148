import {ActionIcon, Group, NumberInput, Paper, Select, Stack} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {ConditionField} from '../fields/ConditionField';
import {KeyField} from '../fields/KeyField';
import {Card, Section} from '../fields/Section';
import {freeKey} from '../model/keys';
import {removeVariable, renameVariable} from '../model/references';
import {subject} from '../model/sentence';
import {subjectsOf} from '../model/subjects';
import type {Step, Variable} from '../model/draft';
import {useRemoval} from '../useRemoval';
import {useSpeaker} from '../useSpeaker';
import {given, useLogic} from './useLogic';

const OPERATIONS = ['set', 'add', 'subtract', 'multiply'] as const;

/** Numbers that are calculated from the answers. */
export function Variables() {
  const {t} = useTranslation('builder');
  const {edit, wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const removal = useRemoval();
  const keys = logic.variables.map(variable => variable.key);
  return (
    <Section
      title={t('part.variables')}
      hint={t('variable.hint')}
      path="logic.variables"
      add={{label: t('variable.add'), onAdd: () => put({variables: [...logic.variables, {key: freeKey('points', keys), initial: 0, steps: []}]})}}
    >
      {logic.variables.map((variable, index) => {
        const path = `logic.variables[${index}]`;
        const change = (changed: Partial<Variable>, mark = '') => put({variables: logic.variables.with(index, {...variable, ...changed})}, mark);
        return (
          <Card
            key={variable.key}
            path={path}
            sentence={t('sentence.variable', {key: variable.key, initial: variable.initial ?? 0, count: variable.steps.length})}
            removeLabel={t('variable.remove', {key: variable.key})}
            onRemove={() => removal(removeVariable(draft, variable.key), variable.key)}
            error={wrong(path)}
          >
            <Group grow align="flex-start">
              <KeyField path={`${path}.key`} label={t('part.key')} value={variable.key} taken={keys} onRename={key => edit(now => renameVariable(now, variable.key, key))} />
              <NumberInput label={t('variable.initial')} value={variable.initial ?? 0} onChange={initial => change({initial: Number(initial)}, `variables[${index}].initial`)} />
            </Group>
            <Section title={t('variable.steps')} level={3} add={{label: t('variable.addStep'), onAdd: () => change({steps: [...variable.steps, {op: 'add', by: 1}]})}}>
              {variable.steps.map((step, at) => (
                <StepField
                  key={at}
                  path={`${path}.steps[${at}]`}
                  number={at + 1}
                  step={step}
                  variables={index}
                  onChange={(changed, mark) => change({steps: changed ? variable.steps.with(at, changed) : variable.steps.toSpliced(at, 1)}, mark)}
                />
              ))}
            </Section>
          </Card>
        );
      })}
    </Section>
  );
}

interface StepFieldProps {
  path: string;
  number: number;
  step: Step;
  /** How many variables come before. */
  variables: number;
  onChange: (step: Step | undefined, mark: string) => void;
}

function StepField({path, number, step, variables, onChange}: StepFieldProps) {
  const {t} = useTranslation('builder');
  const {draft, wrong} = useBuilder();
  const speaker = useSpeaker();
  const scope = {questions: draft.questions.length, variables};
  const numbers = subjectsOf(draft, scope).filter(({sort}) => ['score', 'number', 'variable', 'hidden'].includes(sort));
  const change = (changed: Partial<Step>, mark = '') => onChange(given({...step, ...changed}), mark);
  return (
    <Paper withBorder p="xs" role="group" aria-label={t('variable.step', {number})}>
      <Stack gap="xs">
        <Group align="flex-end" gap="xs">
          <Select
            label={t('variable.op')}
            w={140}
            allowDeselect={false}
            data={OPERATIONS.map(op => ({value: op, label: t(`operation.${op}`)}))}
            value={step.op}
            onChange={op => op && change({op: op as Step['op']})}
          />
          <Select
            label={t('variable.by')}
            allowDeselect={false}
            data={[{value: '', label: t('variable.number')}, ...numbers.map(({ref}) => ({value: ref, label: subject(ref, speaker)}))]}
            value={step.ref ?? ''}
            error={wrong(`${path}.ref`)}
            onChange={ref => change(ref ? {ref, by: undefined} : {ref: undefined, by: 1})}
          />
          {!step.ref && <NumberInput aria-label={t('variable.number')} w={100} value={step.by ?? 0} onChange={by => change({by: Number(by)}, `${path}.by`)} />}
          <ActionIcon variant="subtle" color="gray" mb={4} aria-label={t('variable.removeStep', {number})} onClick={() => onChange(undefined, '')}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <ConditionField path={`${path}.when`} label={t('condition.when')} condition={step.when} scope={scope} onChange={(when, mark) => change({when}, mark)} />
      </Stack>
    </Paper>
  );
}
