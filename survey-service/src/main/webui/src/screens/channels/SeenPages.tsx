import {Button, Group, List, Loader, Stack, Text, ThemeIcon} from '@mantine/core';
import {IconCheck, IconX} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {sightingsQuery} from './queries';

interface SeenPagesProps {
  publishableKey: string;
  allowed: string[];
  /** Adds an origin to those that may use the key; absent for whoever may not. */
  onAllow?: (origin: string) => void;
}

/** Whether the gateway has seen a page with the key, looked up again and again while one waits. */
export function SeenPages({publishableKey, allowed, onAllow}: SeenPagesProps) {
  const {t} = useTranslation('channels');
  const formats = useFormats();
  const {data = [], isLoadingError, isPending} = useQuery(sightingsQuery(publishableKey));
  if (isLoadingError) return <Text>{t('seen.unknown')}</Text>;
  return (
    <Stack gap="sm" aria-live="polite">
      {data.length === 0 && (
        <Group gap="xs" wrap="nowrap">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{isPending ? t('seen.looking') : t('seen.waiting')}</Text>
        </Group>
      )}
      <List spacing="sm" center listStyleType="none" withPadding={false}>
        {data.map(({origin = '', allowed: mayBe = false, at = ''}) => (
          <List.Item
            key={origin}
            icon={
              <ThemeIcon size={24} radius="xl" variant="light" color={mayBe ? 'sea' : 'orange'} aria-hidden>
                {mayBe ? <IconCheck size={16} /> : <IconX size={16} />}
              </ThemeIcon>
            }
          >
            <Group gap="xs">
              <Text size="sm" style={{overflowWrap: 'anywhere'}}>
                {t(mayBe ? 'seen.page' : 'seen.refused', {page: origin || t('seen.own'), time: formats.time(at)})}
              </Text>
              {!mayBe && origin && onAllow && !allowed.includes(origin) && (
                <Button size="compact-sm" variant="light" onClick={() => onAllow(origin)}>
                  {t('seen.allow', {origin})}
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
