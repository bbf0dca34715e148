import {NumberInput, Select, SimpleGrid} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {ConditionField} from '../fields/ConditionField';
import {KeyField} from '../fields/KeyField';
import {Card, Section} from '../fields/Section';
import {freeKey} from '../model/keys';
import {describe, targetOf} from '../model/sentence';
import {useSpeaker} from '../useSpeaker';
import {given, useLogic} from './useLogic';

const USUAL_LIMIT = 100;

/** How many complete responses of some sort are wanted. */
export function Quotas() {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const speaker = useSpeaker();
  const keys = logic.quotas.map(quota => quota.key);
  return (
    <Section
      title={t('part.quotas')}
      hint={t('quota.hint')}
      path="logic.quotas"
      add={{label: t('quota.add'), onAdd: () => put({quotas: [...logic.quotas, {key: freeKey('quota-1', keys), limit: USUAL_LIMIT}]})}}
    >
      {logic.quotas.map((quota, index) => {
        const path = `logic.quotas[${index}]`;
        const change = (changed: Partial<typeof quota>, mark = '') => put({quotas: logic.quotas.with(index, given({...quota, ...changed}))}, mark);
        return (
          <Card
            key={quota.key}
            path={path}
            sentence={t('sentence.quota', {
              count: quota.limit,
              condition: quota.when ? describe(quota.when, speaker) : t('sentence.always'),
              end: targetOf(quota.end ?? 'end', speaker),
            })}
            removeLabel={t('quota.remove', {key: quota.key})}
            onRemove={() => put({quotas: logic.quotas.toSpliced(index, 1)})}
            error={wrong(path)}
          >
            <SimpleGrid cols={{base: 1, xs: 2}}>
              <NumberInput
                label={t('quota.limit')}
                min={1}
                allowDecimal={false}
                value={quota.limit}
                error={wrong(`${path}.limit`)}
                onChange={limit => typeof limit === 'number' && change({limit}, `quotas[${index}].limit`)}
              />
              <Select
                label={t('quota.end')}
                allowDeselect={false}
                data={['end', ...logic.ends.map(end => end.key)].map(value => ({value, label: targetOf(value, speaker)}))}
                value={quota.end ?? 'end'}
                error={wrong(`${path}.end`)}
                onChange={end => change({end: end === 'end' ? undefined : (end ?? undefined)})}
              />
            </SimpleGrid>
            <ConditionField path={`${path}.when`} label={t('quota.when')} condition={quota.when} scope={{questions: draft.questions.length}} onChange={(when, mark) => change({when}, mark)} />
            <KeyField
              path={`${path}.key`}
              label={t('part.key')}
              value={quota.key}
              taken={keys}
              onRename={key => change({key})}
            />
          </Card>
        );
      })}
    </Section>
  );
}
