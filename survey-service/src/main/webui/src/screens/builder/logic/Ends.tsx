import {Switch, TextInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {ConditionField} from '../fields/ConditionField';
import {KeyField} from '../fields/KeyField';
import {LocalizedField} from '../fields/LocalizedField';
import {Card, Section} from '../fields/Section';
import {freeKey} from '../model/keys';
import {takenKeys} from '../model/kinds';
import {NEVER, isNever} from '../model/groups';
import {fieldId} from '../model/places';
import {removeEnd, renameEnd} from '../model/references';
import {describe} from '../model/sentence';
import {useRemoval} from '../useRemoval';
import {useSpeaker} from '../useSpeaker';
import {given, useLogic, withLogic} from './useLogic';

/** What is said at the end, to whom. */
export function Ends() {
  const {t} = useTranslation('builder');
  const {edit, wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const speaker = useSpeaker();
  const removal = useRemoval();
  return (
    <Section
      title={t('part.ends')}
      hint={t('end.hint')}
      path="logic.ends"
      add={{label: t('end.add'), onAdd: () => put({ends: [...logic.ends, {key: freeKey('end-1', takenKeys(draft)), text: {}}]})}}
    >
      <LocalizedField path="thanks" label={t('part.thanks')} description={t('end.thanksHint')} text={draft.thanks} isLong put={(now, thanks) => ({...now, thanks})} />
      {logic.ends.map((end, index) => {
        const path = `logic.ends[${index}]`;
        const change = (changed: Partial<typeof end>, mark = '') => put({ends: logic.ends.with(index, given({...end, ...changed}))}, mark);
        const only = isNever(end.when);
        const sentence = only
          ? t('sentence.endOnly', {end: end.key})
          : t('sentence.endIf', {end: end.key, condition: end.when ? describe(end.when, speaker) : t('sentence.always')});
        return (
          <Card
            key={end.key}
            path={path}
            sentence={sentence}
            removeLabel={t('end.remove', {key: end.key})}
            onRemove={() => removal(removeEnd(draft, end.key), end.key)}
            error={wrong(path)}
          >
            <LocalizedField
              path={`${path}.text`}
              label={t('part.text')}
              text={end.text}
              isLong
              put={(now, text) => withLogic(now, {ends: now.logic.ends.with(index, {...now.logic.ends[index]!, text})})}
            />
            <TextInput
              id={fieldId(`${path}.redirect`)}
              type="url"
              label={t('part.redirect')}
              description={t('end.redirectHint')}
              placeholder="https://"
              value={end.redirect ?? ''}
              error={wrong(`${path}.redirect`)}
              onChange={event => change({redirect: event.currentTarget.value.trim()}, `ends[${index}].redirect`)}
            />
            <Switch label={t('end.only')} checked={only} onChange={event => change({when: event.currentTarget.checked ? NEVER : undefined})} />
            {!only && (
              <ConditionField path={`${path}.when`} label={t('condition.when')} condition={end.when} scope={{questions: draft.questions.length}} onChange={(when, mark) => change({when}, mark)} />
            )}
            <KeyField path={`${path}.key`} label={t('part.key')} value={end.key} taken={takenKeys(draft)} onRename={key => edit(now => renameEnd(now, end.key, key))} />
          </Card>
        );
      })}
    </Section>
  );
}
