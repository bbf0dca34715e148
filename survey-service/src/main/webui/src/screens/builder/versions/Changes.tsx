import {Alert, Group, List, Stack, Text} from '@mantine/core';
import {IconAlertTriangle, IconCheck} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import type {Draft} from '../model/draft';
import {knownReason} from '../model/scores';
import type {VersionDiff} from '../queries';
import {useAddressWords} from '../useSpeaker';
import {ChangedValue} from './ChangedValue';

interface ChangesProps {
  diff: VersionDiff;
  /** What it leads to. */
  draft: Draft;
}

/** What is different, and whether scores run on. */
export function Changes({diff, draft}: ChangesProps) {
  const {t} = useTranslation('builder');
  const {language} = useBuilder();
  const address = useAddressWords(draft, language);
  const changes = diff.changes ?? [];
  const broken = (diff.scores ?? []).filter(score => !score.runsOn);
  const because = (reason: string) => {
    const known = knownReason(reason);
    if (!known) return reason;
    const {before = '', after = ''} = known.values;
    const isKind = known.name === 'kind';
    return t(`diff.reason.${known.name}`, {before: isKind ? t(`kind.${before}`) : before, after: isKind ? t(`kind.${after}`) : after});
  };
  return (
    <Stack gap="sm">
      <Alert
        variant={diff.scoresRunOn ? 'default' : 'light'}
        color={diff.scoresRunOn ? undefined : 'orange'}
        icon={diff.scoresRunOn ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={t(diff.scoresRunOn ? 'diff.runOn' : 'diff.broken')}
      >
        {broken.length > 0 && (
          <List size="sm">
            {broken.map(({question = '', reason = ''}) => (
              <List.Item key={question}>
                {address(`questions[${question}]`)}: {because(reason)}
              </List.Item>
            ))}
          </List>
        )}
      </Alert>
      {changes.length === 0 && <Text>{t('diff.none')}</Text>}
      {changes.map(({path = '', kind = 'changed', before, after}) => (
        <div key={path}>
          <Text size="sm" fw={500}>
            {t(`diff.kind.${kind}`, {what: address(path)})}
          </Text>
          <Group gap="xs" align="flex-start">
            {before !== undefined && before !== null && <ChangedValue value={before} kind="before" draft={draft} isAlone={kind !== 'changed'} />}
            {after !== undefined && after !== null && <ChangedValue value={after} kind="after" draft={draft} isAlone={kind !== 'changed'} />}
          </Group>
        </div>
      ))}
    </Stack>
  );
}
