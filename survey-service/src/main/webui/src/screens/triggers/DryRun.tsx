import {Anchor, Button, List, Stack, Text} from '@mantine/core';
import {IconPlayerPlay} from '@tabler/icons-react';
import {useMutation} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {Section} from '../../ui/Section';
import {rehearseTrigger} from './queries';
import {unaskedOf, type TriggerValues} from './triggers';

/** Whom a trigger, as it stands in the form, would have asked of the last month's events. */
export function DryRun({values}: {values: () => TriggerValues}) {
  const {t} = useTranslation('triggers');
  const formats = useFormats();
  const {mutate, data, error, isPending} = useMutation({mutationFn: () => rehearseTrigger(values())});
  return (
    <Section
      title={t('dryRun.title')}
      beside={
        <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={isPending} onClick={() => mutate()}>
          {t('dryRun.start')}
        </Button>
      }
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('dryRun.advice')}
        </Text>
        <div role="status">
          {error && <Text size="sm">{error.message}</Text>}
          {data && !error && (
            <>
              <Text fz={32} fw={600}>
                {formats.whole(data.asked ?? 0)}
              </Text>
              <Text size="sm">{t('dryRun.asked', {asked: data.asked ?? 0, fitting: data.fitting ?? 0, events: data.events ?? 0})}</Text>
              {!data.isAll && <Text size="sm">{t('dryRun.notAll')}</Text>}
              <List size="sm">
                {unaskedOf(data.unasked).map(([reason, count]) => (
                  <List.Item key={reason}>{t('dryRun.unasked', {count, reason: t(`reason.${reason}`)})}</List.Item>
                ))}
              </List>
            </>
          )}
        </div>
        {data && !error && (data.first?.length ?? 0) > 0 && (
          <>
            <Text size="sm" fw={500}>
              {t('dryRun.first')}
            </Text>
            <List size="sm">
              {data.first?.map(({event = '', customer = '', dueAt = ''}) => (
                <List.Item key={event}>
                  <Anchor renderRoot={props => <Link {...props} to="/customers/of/$id" params={{id: customer}} />}>{customer}</Anchor> {formats.time(dueAt)}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Section>
  );
}
