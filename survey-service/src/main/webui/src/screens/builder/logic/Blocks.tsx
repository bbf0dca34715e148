import {MultiSelect} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {Card, Section} from '../fields/Section';
import {useFormats} from '../../../ui/formats';
import {targetOf} from '../model/sentence';
import {useSpeaker} from '../useSpeaker';
import {useLogic, useQuestionOptions} from './useLogic';

/** Neighbouring questions that each respondent is asked in another order. */
export function Blocks() {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const speaker = useSpeaker();
  const formats = useFormats();
  const questions = useQuestionOptions();
  const order = draft.questions.map(question => question.key);
  const free = order.filter(key => !logic.shuffle.flat().includes(key));
  return (
    <Section
      title={t('part.blocks')}
      hint={t('block.hint')}
      path="logic.shuffle"
      add={{label: t('block.add'), disabled: free.length < 2, onAdd: () => put({shuffle: [...logic.shuffle, free.slice(0, 2)]})}}
    >
      {logic.shuffle.map((block, index) => (
        <Card
          key={index}
          path={`logic.shuffle[${index}]`}
          sentence={t('sentence.block', {questions: formats.list(block.map(key => targetOf(key, speaker)))})}
          removeLabel={t('block.remove', {number: index + 1})}
          onRemove={() => put({shuffle: logic.shuffle.toSpliced(index, 1)})}
          error={block.map((_, at) => wrong(`logic.shuffle[${index}][${at}]`)).find(Boolean) ?? wrong(`logic.shuffle[${index}]`)}
        >
          <MultiSelect
            aria-label={t('block.questions')}
            data={questions}
            value={block}
            onChange={keys => put({shuffle: logic.shuffle.with(index, keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))})}
          />
        </Card>
      ))}
    </Section>
  );
}
