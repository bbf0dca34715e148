import {Badge, Group, List, Text} from '@mantine/core';
import {IconCheck, IconX} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from './context';
import {Section} from './fields/Section';

/** Which channels can ask the draft, and why the others can't. */
export function ChannelFits() {
  const {t} = useTranslation('builder');
  const {findings, words} = useBuilder();
  const fitting = findings.channels.filter(each => each.fits);
  const others = findings.channels.filter(each => !each.fits);
  return (
    <Section title={t('channels.title')} hint={t('channels.hint')}>
      <Group gap="xs">
        {fitting.map(({channel}) => (
          <Badge key={channel} variant="light" tt="none" leftSection={<IconCheck size={12} aria-hidden />}>
            {t(`channel.${channel}`)}
          </Badge>
        ))}
      </Group>
      <List size="sm" listStyleType="none" spacing={4}>
        {others.map(({channel, reasons}) => (
          <List.Item key={channel} icon={<IconX size={14} aria-hidden />}>
            <Text span fw={500}>
              {t(`channel.${channel}`)}
            </Text>
            {': '}
            {[...new Set((reasons ?? []).map(({path = '', reason = ''}) => words({field: path, message: reason})))].slice(0, 3).join('; ')}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
