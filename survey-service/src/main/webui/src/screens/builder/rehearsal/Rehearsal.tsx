import {Alert, Button, Group, List, Paper, Stack, Text, TextInput, VisuallyHidden} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {useQuery} from '@tanstack/react-query';
import {Fragment, useEffect, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../../api/refusal';
import {Form} from '../../../ui/Form';
import {useBuilder} from '../context';
import {rehearsalQuery, type Talking} from './queries';
import classes from './Rehearsal.module.css';
import {buttonsOf, logOf, segmentsOf, type Line} from './talk';

const PAUSE_MILLIS = 400;
const LONGEST = 1_600;
const MOST = 100;
const OF_DRAFT = /^draft\./;

/** The draft as a dialogue of messages, by the engine that holds the real ones; one writes what a respondent would. */
export default function Rehearsal({channel}: {channel: Talking}) {
  const {t} = useTranslation('builder');
  const {survey, draft, language, words} = useBuilder();
  const [said, setSaid] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const [shown] = useDebouncedValue(draft, PAUSE_MILLIS);
  const field = useRef<HTMLInputElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const spoken = language || shown.languages[0] || '';
  const {data, error} = useQuery(rehearsalQuery(survey.id ?? '', channel, spoken, shown, said));
  const replies = data?.replies ?? [];
  const log = logOf(said, replies);
  const isFull = said.length >= MOST;

  useEffect(() => {
    const box = end.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [log.length]);

  const say = (text: string) => {
    const message = text.trim();
    if (message === '' || isFull) return;
    setSaid([...said, message]);
    setTyped('');
    field.current?.focus();
  };

  return (
    <Stack gap="xs">
      {error && (
        <Alert role="alert" color="orange" title={t('rehearsal.failed')}>
          {error instanceof Refusal && error.violations.length > 0 ? (
            <List size="sm">
              {error.violations.map(({field: path, message}) => (
                <List.Item key={`${path} ${message}`}>{words({field: path.replace(OF_DRAFT, ''), message})}</List.Item>
              ))}
            </List>
          ) : (
            error.message
          )}
        </Alert>
      )}
      <Paper withBorder>
        <div ref={end} role="log" aria-label={t('rehearsal.log')} tabIndex={0} className={classes.log}>
          {log.map((one, index) => (
            // Lines are only ever added, or all of them are others.
            <Fragment key={index}>
              <div className={classes.line} data-by={one.by} lang={data?.language || spoken} dir="auto">
                <VisuallyHidden>{t(`rehearsal.by.${one.by}`)} </VisuallyHidden>
                {one.by === 'survey' ? one.line.text : one.text}
              </div>
              {one.by === 'survey' && one.line.sms && <Size of={one.line.sms} />}
            </Fragment>
          ))}
        </div>
      </Paper>
      <Group gap={4}>
        {buttonsOf(log).map(label => (
          <Button key={label} size="compact-sm" variant="default" onClick={() => say(label)}>
            {label}
          </Button>
        ))}
      </Group>
      <Form onSubmit={() => say(typed)}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            ref={field}
            flex={1}
            label={t('rehearsal.message')}
            value={typed}
            maxLength={LONGEST}
            disabled={isFull}
            autoComplete="off"
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" disabled={isFull}>
            {t('rehearsal.send')}
          </Button>
        </Group>
      </Form>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {isFull ? t('rehearsal.full') : data?.finished ? t('rehearsal.finished') : ''}
          {channel === 'sms' && ` ${t('rehearsal.total', {count: segmentsOf(replies)})}`}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={said.length === 0}
          onClick={() => {
            setSaid([]);
            field.current?.focus();
          }}
        >
          {t('rehearsal.restart')}
        </Button>
      </Group>
    </Stack>
  );
}

function Size({of: {segments = 1, beyondGsm = ''}}: {of: NonNullable<Line['sms']>}) {
  const {t} = useTranslation('builder');
  return (
    <Text size="xs" c="dimmed" className={classes.size}>
      {t('rehearsal.segments', {count: segments})}, {beyondGsm === '' ? t('rehearsal.gsm') : t('rehearsal.ucs', {characters: beyondGsm})}
    </Text>
  );
}
