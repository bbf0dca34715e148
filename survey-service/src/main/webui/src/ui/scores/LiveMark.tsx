import {Badge} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useLive} from '../useLive';

/** Keeps what is shown up to date, and says whether it does. */
export function LiveMark() {
  const {t} = useTranslation('scores');
  const isLive = useLive();
  return (
    <Badge variant="dot" color={isLive ? 'sea' : 'gray'} role="status">
      {isLive ? t('live.on') : t('live.off')}
    </Badge>
  );
}
