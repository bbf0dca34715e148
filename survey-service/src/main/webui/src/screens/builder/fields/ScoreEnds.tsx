import {Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';

/** Below a field by whose change a published score would end: that it would. */
export function ScoreEnds({path}: {path: string}) {
  const {t} = useTranslation('builder');
  const {ended} = useBuilder();
  const found = ended.find(({at}) => at === path);
  return (
    <Text size="xs" c="orange.9" mt={found && 4} role="status">
      {found && t(found.isReplaced ? 'score.ends' : 'score.gone', {version: found.version})}
    </Text>
  );
}
