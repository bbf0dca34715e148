import {ActionIcon, Box, Code, CopyButton, Group, Text, Tooltip} from '@mantine/core';
import {IconCheck, IconCopy} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';

/** Text that is to be copied: a key, a secret, code. */
export function Copyable({label, text, lines = false}: {label: string; text: string; lines?: boolean}) {
  const {t} = useTranslation('forms');
  return (
    <Box>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Code block={lines} p="xs" tabIndex={lines ? 0 : undefined} style={{overflowX: 'auto', overflowWrap: 'anywhere', flexGrow: 1, minWidth: 0}}>
          {text}
        </Code>
        <CopyButton value={text} timeout={2000}>
          {({copied, copy}) => (
            <Tooltip label={copied ? t('copied') : t('copy', {what: label})}>
              <ActionIcon variant="default" size="lg" onClick={copy} aria-label={copied ? t('copied') : t('copy', {what: label})}>
                {copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </Group>
    </Box>
  );
}
