import {Button, Menu} from '@mantine/core';
import {IconPlus} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {KIND_ICONS} from '../kindIcons';
import {KIND_GROUPS, newQuestion} from '../model/kinds';
import {insertQuestion} from '../model/references';
import type {Kind} from '../model/draft';

/** Adds a question of a kind right after another one. */
export function AddQuestion({after}: {after: number}) {
  const {t} = useTranslation('builder');
  const {draft, edit, go} = useBuilder();
  const add = (kind: Kind) => {
    const question = newQuestion(draft, kind);
    edit(now => insertQuestion(now, after, question));
    go({tab: 'questions', question: question.key}, `questions[${after + 1}].title`);
  };
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('question.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{overflowY: 'auto'}}>
        {KIND_GROUPS.map(({name, kinds}) => [
          <Menu.Label key={name}>{t(`kinds.${name}`)}</Menu.Label>,
          ...kinds.map(kind => {
            const Picture = KIND_ICONS[kind];
            return (
              <Menu.Item key={kind} leftSection={<Picture size={16} aria-hidden />} onClick={() => add(kind)}>
                {t(`kind.${kind}`)}
              </Menu.Item>
            );
          }),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
