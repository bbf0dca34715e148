import {Box, Stack} from '@mantine/core';
import {IconMessageQuestion} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {Empty} from '../../../ui/Empty';
import {useBuilder} from '../context';
import classes from './questions.module.css';
import {LazyComments} from '../comments/LazyComments';
import {Editable} from '../fields/Editable';
import {AddQuestion} from './AddQuestion';
import {QuestionEditor} from './QuestionEditor';
import {QuestionList} from './QuestionList';

/** The questions in their order, and the one that is open. */
export function QuestionsTab({open}: {open: string | undefined}) {
  const {t} = useTranslation('builder');
  const {draft, mayWrite} = useBuilder();
  const found = draft.questions.findIndex(question => question.key === open);
  const index = found < 0 ? 0 : found;
  if (draft.questions.length === 0) {
    return (
      <Empty icon={IconMessageQuestion} title={t('question.none')} action={mayWrite ? <AddQuestion after={-1} /> : undefined}>
        {t('question.noneAdvice')}
      </Empty>
    );
  }
  return (
    <div className={classes.columns}>
      <Stack gap="xs">
        <QuestionList open={index} />
        {mayWrite && <AddQuestion after={index} />}
      </Stack>
      <Box component="section" aria-labelledby="question-open">
        <Stack gap="md">
          <Editable>
            <QuestionEditor key={draft.questions[index]!.key} index={index} />
          </Editable>
          <LazyComments key={draft.questions[index]!.key} question={draft.questions[index]!.key} />
        </Stack>
      </Box>
    </div>
  );
}
