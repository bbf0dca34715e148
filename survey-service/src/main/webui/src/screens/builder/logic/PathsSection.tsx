import {Anchor, List, SimpleGrid, Text} from '@mantine/core';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {Section} from '../fields/Section';
import {describe, targetOf, titleOf} from '../model/sentence';
import {exceptions, pathMap} from '../model/paths';
import {wayOf} from './wayOf';
import {useSpeaker} from '../useSpeaker';
import {PathDrawing} from './PathDrawing';

/** All ways through the survey, in words and drawn. */
export function PathsSection() {
  const {t} = useTranslation('builder');
  const {draft, language, go} = useBuilder();
  const speaker = useSpeaker();
  const map = useMemo(() => pathMap(draft), [draft]);
  const conditional = draft.questions.filter(question => question.showIf);
  const others = exceptions(map);
  const unreached = map.nodes.filter(node => !node.isReached);
  return (
    <Section title={t('paths.title')} hint={t('paths.hint')} path="logic">
      <SimpleGrid cols={{base: 1, md: 2}}>
        <div>
          {conditional.length === 0 && <Text size="sm">{t('paths.allAsked')}</Text>}
          <List size="sm" spacing="xs">
            {conditional.map(question => (
              <List.Item key={question.key}>
                {t('sentence.showIf', {condition: describe(question.showIf!, speaker), question: titleOf(question, language)})}{' '}
                <Anchor component="button" type="button" size="sm" onClick={() => go({tab: 'questions', question: question.key}, `questions[${draft.questions.indexOf(question)}].showIf`)}>
                  {t('paths.edit', {question: titleOf(question, language)})}
                </Anchor>
              </List.Item>
            ))}
            {others.map((edge, index) => (
              <List.Item key={`${index} ${edge.from} ${edge.to}`}>{wayOf(edge, t, speaker)}</List.Item>
            ))}
            {unreached.map(({key}) => (
              <List.Item key={key}>
                <Text size="sm" c="var(--mantine-color-error)" fw={600}>
                  {t('paths.unreached', {what: targetOf(key, speaker)})}
                </Text>
              </List.Item>
            ))}
          </List>
        </div>
        <PathDrawing map={map} />
      </SimpleGrid>
    </Section>
  );
}
