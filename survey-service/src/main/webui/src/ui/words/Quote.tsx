import {ActionIcon, Anchor, Badge, CopyButton, Group, Paper, Text, Tooltip, VisuallyHidden} from '@mantine/core';
import {IconCheck, IconCopy} from '@tabler/icons-react';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../formats';
import {useNames} from '../useNames';
import type {Verbatim} from './queries';
import {webAddress, quoted} from './quotes';

const FEELING_COLOURS = {unhappy: 'red', neutral: 'gray', happy: 'sea'} as const;

/** What somebody said, with what is known of it. */
export function Quote({verbatim, isBrief = false}: {verbatim: Verbatim; isBrief?: boolean}) {
  const {t} = useTranslation('words');
  const formats = useFormats();
  const names = useNames();
  const {text = '', language, score, kind, id = '', at} = verbatim;
  const told = [
    at && formats.time(at),
    verbatim.author,
    verbatim.channel && names('channel', verbatim.channel),
    verbatim.touchpoint && names('touchpoint', verbatim.touchpoint),
    verbatim.survey && names('survey', verbatim.survey),
    verbatim.unit && names('unit', verbatim.unit),
  ].filter(Boolean);
  const original = webAddress(verbatim.url);
  return (
    <Paper component="article" withBorder={!isBrief} p={isBrief ? 0 : 'sm'}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Group align="flex-start" gap="sm" wrap="nowrap" style={{minWidth: 0}}>
          {score?.feeling ? (
            <Badge variant="outline" color={FEELING_COLOURS[score.feeling]} w="6.2rem" tt="none" c="var(--mantine-color-text)" style={{flexShrink: 0}}>
              <span aria-hidden>
                {score.value}/{score.scale}
              </span>
              <VisuallyHidden>{t('gave', {value: score.value ?? 0, scale: score.scale ?? 0, feeling: score.feeling})}</VisuallyHidden>
            </Badge>
          ) : (
            <Badge variant="outline" color="gray" w="6.2rem" tt="none" c="var(--mantine-color-text)" style={{flexShrink: 0}}>
              {kind === 'mention' ? t('mention') : t('noScore')}
            </Badge>
          )}
          <div style={{minWidth: 0}}>
            <Text component="q" lang={language || undefined} dir="auto" style={{overflowWrap: 'anywhere', whiteSpace: 'pre-line'}} lineClamp={isBrief ? 4 : undefined}>
              {text}
            </Text>
            <Text size="xs" c="dimmed" mt={4}>
              {told.join(' · ')}
              {original && (
                <>
                  {' · '}
                  <Anchor href={original} target="_blank" rel="noopener noreferrer" size="xs" underline="always">
                    {t('original')}
                  </Anchor>
                </>
              )}
              {kind === 'response' && (
                <>
                  {' · '}
                  <Anchor size="xs" underline="always" renderRoot={props => <Link {...props} to="/responses/$responseId" params={{responseId: id}} />}>
                    {t('wholeResponse')}
                  </Anchor>
                </>
              )}
            </Text>
          </div>
        </Group>
        {!isBrief && (
          <CopyButton value={quoted(text, told.join(', '))} timeout={2500}>
            {({copied, copy}) => (
              <Tooltip label={copied ? t('copied') : t('copy')}>
                <ActionIcon variant="subtle" color="gray" onClick={copy} aria-label={copied ? t('copied') : t('copy')}>
                  {copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        )}
      </Group>
    </Paper>
  );
}
