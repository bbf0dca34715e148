import {ActionIcon, Checkbox, Group, Stack, Switch, TextInput} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {KeyField} from '../fields/KeyField';
import {LocalizedField} from '../fields/LocalizedField';
import {Section} from '../fields/Section';
import {SortableList} from '../fields/SortableList';
import {textFor} from '../../../ui/formats';
import {freeKey} from '../model/keys';
import {traits} from '../model/kinds';
import {fieldId} from '../model/places';
import {moved, renamePart} from '../model/references';
import type {Choice} from '../model/draft';
import {useQuestion, withQuestion} from './useQuestion';

const keyOf = (choice: Choice) => choice.key;

/** What can be chosen, or the rows for each of which something is. */
export function ChoicesEditor({index, part}: {index: number; part: 'choices' | 'rows'}) {
  const {t} = useTranslation('builder');
  const {language, edit, wrong, go} = useBuilder();
  const {question, path, put} = useQuestion(index);
  const has = traits(question.kind);
  const all = question[part] ?? [];
  const change = (at: number, changed: Partial<Choice>, mark = '') => put({[part]: all.with(at, {...all[at]!, ...changed})}, mark);
  const isChoice = part === 'choices';
  const error = wrong(`${path}.${part}`);
  return (
    <Section
      level={3}
      title={t(`part.${part}`)}
      path={`${path}.${part}`}
      hint={error}
      add={{
        label: t(isChoice ? 'choice.add' : 'row.add'),
        onAdd: () => {
          const key = freeKey(isChoice ? 'choice-1' : 'row-1', all.map(keyOf));
          put({[part]: [...all, {key, label: {}, ...(has.hasImages && {image: ''})}]});
          go({tab: 'questions', question: question.key}, `${path}.${part}[${all.length}].label`);
        },
      }}
    >
      <SortableList
        label={t(`part.${part}`)}
        items={all}
        keyOf={keyOf}
        nameOf={choice => textFor(language, choice.label) || choice.key}
        onMove={(from, to) => put({[part]: moved(all, from, to)})}
      >
        {(choice, at, handle) => (
          <Group wrap="nowrap" align="flex-start" gap="xs" mb="xs">
            {handle}
            <Stack gap={4} flex={1}>
              <Group gap="xs" align="flex-start" grow preventGrowOverflow={false}>
                <LocalizedField
                  path={`${path}.${part}[${at}].label`}
                  label={t('choice.label', {number: at + 1})}
                  isLabelHidden
                  text={choice.label}
                  put={(now, label) => {
                    const list = now.questions[index]?.[part] ?? [];
                    return withQuestion(now, index, {[part]: list.with(at, {...list[at]!, label})});
                  }}
                />
                <KeyField
                  path={`${path}.${part}[${at}].key`}
                  label={t('choice.key', {number: at + 1})}
                  isLabelHidden
                  value={choice.key}
                  taken={all.map(keyOf).filter(key => key !== choice.key)}
                  onRename={key => edit(now => renamePart(now, question.key, part, choice.key, key))}
                />
              </Group>
              {isChoice && has.hasImages && (
                <TextInput
                  id={fieldId(`${path}.choices[${at}].image`)}
                  type="url"
                  label={t('choice.image')}
                  placeholder="https://"
                  value={choice.image ?? ''}
                  error={wrong(`${path}.choices[${at}].image`)}
                  onChange={event => change(at, {image: event.currentTarget.value.trim()}, `choices[${at}].image`)}
                />
              )}
              {isChoice && has.hasOther && (
                <Group gap="md">
                  <Checkbox
                    size="xs"
                    label={t('choice.other')}
                    checked={choice.other ?? false}
                    error={wrong(`${path}.choices[${at}].other`)}
                    onChange={event => change(at, {other: event.currentTarget.checked || undefined})}
                  />
                  {has.isMultiple && (
                    <Checkbox
                      size="xs"
                      label={t('choice.exclusive')}
                      checked={choice.exclusive ?? false}
                      error={wrong(`${path}.choices[${at}].exclusive`)}
                      onChange={event => change(at, {exclusive: event.currentTarget.checked || undefined})}
                    />
                  )}
                </Group>
              )}
            </Stack>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('choice.remove', {name: textFor(language, choice.label) || choice.key})}
              onClick={() => put({[part]: all.toSpliced(at, 1)})}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </SortableList>
      {isChoice && has.canShuffle && (
        <Switch label={t('part.shuffle')} checked={question.shuffle ?? false} onChange={event => put({shuffle: event.currentTarget.checked || undefined})} />
      )}
    </Section>
  );
}
