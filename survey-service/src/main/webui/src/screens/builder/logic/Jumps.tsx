import {Select, SimpleGrid} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {ConditionField} from '../fields/ConditionField';
import {Card, Section} from '../fields/Section';
import {describe, targetOf} from '../model/sentence';
import {useSpeaker} from '../useSpeaker';
import {given, useLogic, useQuestionOptions} from './useLogic';

/** What leaves the order of the questions. */
export function Jumps() {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const speaker = useSpeaker();
  const questions = useQuestionOptions();
  const first = draft.questions[0]?.key;
  const indexOf = (key: string) => draft.questions.findIndex(question => question.key === key);
  return (
    <Section
      title={t('part.jumps')}
      hint={t('jump.hint')}
      path="logic.jumps"
      add={{
        label: t('jump.add'),
        disabled: first === undefined,
        onAdd: () => put({jumps: [...logic.jumps, {from: first!, to: 'end'}]}),
      }}
    >
      {logic.jumps.map((jump, index) => {
        const path = `logic.jumps[${index}]`;
        const change = (changed: Partial<typeof jump>, mark = '') => put({jumps: logic.jumps.with(index, given({...jump, ...changed}))}, mark);
        const where = {from: targetOf(jump.from, speaker), to: targetOf(jump.to, speaker)};
        const sentence = jump.when ? t('sentence.jumpIf', {...where, condition: describe(jump.when, speaker)}) : t('sentence.jump', where);
        const later = questions.slice(indexOf(jump.from) + 1);
        const ends = [...logic.ends.map(end => end.key), 'end'].map(value => ({value, label: targetOf(value, speaker)}));
        return (
          <Card
            key={index}
            path={path}
            sentence={sentence}
            removeLabel={t('jump.remove', {number: index + 1})}
            onRemove={() => put({jumps: logic.jumps.toSpliced(index, 1)})}
            error={wrong(path)}
          >
            <SimpleGrid cols={{base: 1, xs: 2}}>
              <Select label={t('jump.from')} allowDeselect={false} data={questions} value={jump.from} error={wrong(`${path}.from`)} onChange={from => from && change({from})} />
              <Select
                label={t('jump.to')}
                allowDeselect={false}
                data={[
                  {group: t('tab.questions'), items: later},
                  {group: t('part.ends'), items: ends},
                ]}
                value={jump.to}
                error={wrong(`${path}.to`)}
                onChange={to => to && change({to})}
              />
            </SimpleGrid>
            <ConditionField path={`${path}.when`} label={t('condition.when')} condition={jump.when} scope={{questions: indexOf(jump.from) + 1}} onChange={(when, mark) => change({when}, mark)} />
          </Card>
        );
      })}
    </Section>
  );
}
