import {Paper} from '@mantine/core';
import {useNetwork} from '@mantine/hooks';
import {useTranslation} from 'react-i18next';

/** Says that there is no connection, as long as there is none; what was typed stays. */
export function OfflineBanner() {
  const {t} = useTranslation();
  const {online} = useNetwork();
  return (
    <div aria-live="polite">
      {!online && (
        <Paper withBorder p="sm" mb="md">
          {t('offline')}
        </Paper>
      )}
    </div>
  );
}
