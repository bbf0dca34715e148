import {Group, Text} from '@mantine/core';
import {IconAlertTriangle} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';

/** Below a field by whose change a published score would end: that it would. */
export function ScoreEnds({path}: {path: string}) {
  const {t} = useTranslation('builder');
  const {ended} = useBuilder();
  const found = ended.find(({at}) => at === path);
  return (
    <div role="status">
      {found && (
        <Group gap={6} mt={4} wrap="nowrap">
          <IconAlertTriangle size={16} color="var(--mantine-color-orange-7)" aria-hidden />
          <Text size="xs">{t(found.isReplaced ? 'score.ends' : 'score.gone', {version: found.version})}</Text>
        </Group>
      )}
    </div>
  );
}
