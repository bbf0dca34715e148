import {ActionIcon, Menu} from '@mantine/core';
import {IconArrowDown, IconArrowUp, IconCopy, IconDotsVertical, IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {duplicateQuestion, moved, removeQuestion} from '../model/references';
import {titleOf} from '../model/sentence';
import {useRemoval} from '../useRemoval';

/** What can be done with a question as a whole. */
export function QuestionMenu({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {draft, language, edit, go} = useBuilder();
  const removal = useRemoval();
  const question = draft.questions[index]!;
  const move = (to: number) => edit(now => ({...now, questions: moved(now.questions, index, to)}));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('question.menu', {title: titleOf(question, language)})}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => {
            const copy = duplicateQuestion(draft, index);
            edit(() => copy.draft);
            go({tab: 'questions', question: copy.key});
          }}
        >
          {t('question.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} disabled={index === 0} onClick={() => move(index - 1)}>
          {t('question.up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} disabled={index === draft.questions.length - 1} onClick={() => move(index + 1)}>
          {t('question.down')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => removal(removeQuestion(draft, question.key), titleOf(question, language))}
        >
          {t('question.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
