import {ActionIcon, Button, Group, Menu, Switch, Text} from '@mantine/core';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {Section} from '../fields/Section';
import {SortableList} from '../fields/SortableList';
import {traits} from '../model/kinds';
import {moved} from '../model/references';
import type {FormField} from '../model/draft';
import {useQuestion} from './useQuestion';

const keyOf = (field: FormField) => field.key;

/** The lines of a contact or an address, in the order in which they are asked. */
export function FormFields({index}: {index: number}) {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {question, path, put} = useQuestion(index);
  const all = question.fields ?? [];
  const left = (traits(question.kind).fields ?? []).filter(key => !all.some(field => field.key === key));
  return (
    <Section title={t('part.fields')} level={3} path={`${path}.fields`} hint={wrong(`${path}.fields`)}>
      <SortableList
        label={t('part.fields')}
        items={all}
        keyOf={keyOf}
        nameOf={field => t(`field.${field.key}`)}
        onMove={(from, to) => put({fields: moved(all, from, to)})}
      >
        {(field, at, handle) => (
          <Group wrap="nowrap" gap="xs" mb="xs">
            {handle}
            <Text flex={1}>{t(`field.${field.key}`)}</Text>
            <Switch
              size="xs"
              label={t('field.required')}
              aria-label={t('field.requiredOf', {name: t(`field.${field.key}`)})}
              checked={field.required ?? false}
              onChange={event => put({fields: all.with(at, {key: field.key, ...(event.currentTarget.checked && {required: true})})})}
            />
            <ActionIcon variant="subtle" color="gray" aria-label={t('choice.remove', {name: t(`field.${field.key}`)})} onClick={() => put({fields: all.toSpliced(at, 1)})}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </SortableList>
      {left.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="light" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />}>
              {t('field.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {left.map(key => (
              <Menu.Item key={key} onClick={() => put({fields: [...all, {key}]})}>
                {t(`field.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Section>
  );
}
