import {Select, Stack, Switch, Title} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {ConditionField} from '../fields/ConditionField';
import {KeyField} from '../fields/KeyField';
import {LocalizedField} from '../fields/LocalizedField';
import {ScoreEnds} from '../fields/ScoreEnds';
import {KIND_GROUPS, asKind, takenKeys, traits} from '../model/kinds';
import {renameQuestion} from '../model/references';
import type {Kind, Style} from '../model/draft';
import {ChoicesEditor} from './ChoicesEditor';
import {FormFields} from './FormFields';
import {LimitsEditor} from './LimitsEditor';
import {ScaleEditor} from './ScaleEditor';
import {TextOptions} from './TextOptions';
import {useQuestion, withQuestion} from './useQuestion';

/** All that a question has. */
export function QuestionEditor({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {draft, edit, go, wrong} = useBuilder();
  const {question, path, put} = useQuestion(index);
  const has = traits(question.kind);
  return (
    <Stack gap="md">
      <Title order={2} size="h4" id="question-open">
        {t('question.open', {number: index + 1})}
      </Title>
      <LocalizedField path={`${path}.title`} label={t('part.title')} text={question.title} isLong put={(now, title) => withQuestion(now, index, {title})} />
      <LocalizedField
        path={`${path}.description`}
        label={t('part.description')}
        text={question.description}
        isLong
        put={(now, description) => withQuestion(now, index, {description})}
      />
      <div>
        <Select
          label={t('part.kind')}
          allowDeselect={false}
          data={KIND_GROUPS.map(({name, kinds}) => ({group: t(`kinds.${name}`), items: kinds.map(kind => ({value: kind, label: t(`kind.${kind}`)}))}))}
          value={question.kind}
          error={wrong(`${path}.kind`)}
          onChange={kind => edit(now => ({...now, questions: now.questions.with(index, asKind(question, kind as Kind))}))}
        />
        <ScoreEnds path={`${path}.kind`} />
      </div>
      {!has.isStatement && (
        <Switch
          label={t('part.required')}
          checked={question.required ?? false}
          onChange={event => put({required: event.currentTarget.checked || undefined})}
        />
      )}
      {has.scores && <ScaleEditor index={index} />}
      {has.styles && (
        <Select
          label={t('part.style')}
          allowDeselect={false}
          data={has.styles.map(style => ({value: style, label: t(`style.${style}`)}))}
          value={question.style ?? 'usual'}
          error={wrong(`${path}.style`)}
          onChange={style => put({style: style === 'usual' ? undefined : (style as Style)})}
        />
      )}
      {has.hasRows && <ChoicesEditor index={index} part="rows" />}
      {has.hasChoices && <ChoicesEditor index={index} part="choices" />}
      {has.fields && <FormFields index={index} />}
      {has.isText && <TextOptions index={index} />}
      <LimitsEditor index={index} />
      <ConditionField
        path={`${path}.showIf`}
        label={t('question.showIf')}
        condition={question.showIf}
        scope={{questions: index}}
        onChange={(showIf, mark) => put({showIf}, mark)}
      />
      <KeyField
        path={`${path}.key`}
        label={t('part.key')}
        description={t('question.keyHint')}
        value={question.key}
        taken={takenKeys(draft)}
        onRename={key => {
          edit(now => renameQuestion(now, question.key, key));
          go({tab: 'questions', question: key});
        }}
      />
    </Stack>
  );
}
