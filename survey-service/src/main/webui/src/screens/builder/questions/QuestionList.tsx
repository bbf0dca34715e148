import {Group, Text, ThemeIcon, UnstyledButton, VisuallyHidden} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {SortableList} from '../fields/SortableList';
import {KIND_ICONS} from '../kindIcons';
import {moved} from '../model/references';
import {titleOf} from '../model/sentence';
import type {Question} from '../model/draft';
import {QuestionMenu} from './QuestionMenu';
import classes from './questions.module.css';

const keyOf = (question: Question) => question.key;

export function QuestionList({open}: {open: number}) {
  const {t} = useTranslation('builder');
  const {draft, language, edit, go, findings, mayWrite} = useBuilder();
  const flaws = (index: number) => findings.violations.filter(({field}) => field.startsWith(`questions[${index}]`)).length;
  return (
    <SortableList
      label={t('tab.questions')}
      disabled={!mayWrite}
      items={draft.questions}
      keyOf={keyOf}
      nameOf={question => titleOf(question, language)}
      onMove={(from, to) => edit(now => ({...now, questions: moved(now.questions, from, to)}))}
    >
      {(question, index, handle) => (
        <div className={classes.line} data-open={index === open || undefined}>
          {handle}
          <UnstyledButton
            className={classes.open}
            aria-current={index === open || undefined}
            onClick={() => go({tab: 'questions', question: question.key})}
          >
            <Line question={question} index={index} flaws={flaws(index)} />
          </UnstyledButton>
          {mayWrite && <QuestionMenu index={index} />}
        </div>
      )}
    </SortableList>
  );
}

function Line({question, index, flaws}: {question: Question; index: number; flaws: number}) {
  const {t} = useTranslation('builder');
  const {language} = useBuilder();
  const Picture = KIND_ICONS[question.kind];
  return (
    <Group wrap="nowrap" gap="xs">
      <Picture size={18} aria-hidden style={{flexShrink: 0}} />
      <div style={{minWidth: 0, flex: 1}}>
        <Text size="sm" lineClamp={2} style={{overflowWrap: 'anywhere'}}>
          {index + 1}. {titleOf(question, language)}
          {question.required ? ' *' : ''}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`kind.${question.kind}`)}
          {question.showIf ? ` · ${t('question.conditional')}` : ''}
        </Text>
      </div>
      {flaws > 0 && (
        <ThemeIcon size="sm" radius="xl" color="red.8" aria-hidden>
          <Text size="xs">{flaws}</Text>
        </ThemeIcon>
      )}
      {flaws > 0 && <VisuallyHidden>{t('findings.count', {count: flaws})}</VisuallyHidden>}
    </Group>
  );
}
