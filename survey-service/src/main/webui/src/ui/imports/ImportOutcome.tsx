import {Alert, Button, Group, List, Progress, Stack, Text} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {downloadCsv} from '../csv';
import {Section} from '../Section';
import {faultyTable, type FaultyRow} from './lines';
import type {ImportRun, Imports} from './run';

const SHOWN_MISTAKES = 10;

interface ImportOutcomeProps<R extends ImportRun> {
  title: string;
  /** What came of it so far, in a sentence. */
  told: string;
  run: R;
  imports: Imports<R>;
  rejected: readonly FaultyRow[];
  /** Those that were taken without something that was wrong. */
  partly?: readonly FaultyRow[];
}

/** How far an import is, what came of it, and the rows that weren't taken, or not wholly, as a file of their own. */
export function ImportOutcome<R extends ImportRun>({title, told, run, imports, rejected, partly = []}: ImportOutcomeProps<R>) {
  const {t} = useTranslation('imports');
  const {table, name} = run.job;
  const save = () => {
    const {columns, rows} = faultyTable(table, rejected, partly, {outcome: t('outcome'), rejected: t('rejected'), partly: t('partly'), reason: t('reason')});
    downloadCsv(name.replace(/(\.csv)?$/i, `-${t('faultyFile')}.csv`), columns, rows);
  };
  return (
    <Section title={title}>
      <Stack>
        {!run.isOver && (
          <>
            <Group>
              <Progress flex={1} value={(100 * run.done) / Math.max(run.all, 1)} aria-label={t('progress')} />
              <Button size="compact-sm" variant="default" onClick={() => imports.stop()}>
                {t('stop')}
              </Button>
            </Group>
            <Text size="sm">{t('mayLeave')}</Text>
          </>
        )}
        <Text role="status">{told}</Text>
        {run.waits > 0 && <Text role="status">{t('waits', {count: run.waits})}</Text>}
        {run.problem && <Alert color="red">{run.problem}</Alert>}
        {run.isOver && run.done < run.all && (
          <Group>
            <Button onClick={() => void imports.goOn()}>{t('goOn')}</Button>
          </Group>
        )}
        <Faulty title={t('rejectedRows', {count: rejected.length})} rows={rejected} />
        <Faulty title={t('partlyRows', {count: partly.length})} rows={partly} />
        {rejected.length + partly.length > 0 && (
          <Group>
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
              {t('download')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

function Faulty({title, rows}: {title: string; rows: readonly FaultyRow[]}) {
  const {t} = useTranslation('imports');
  if (rows.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" aria-label={title}>
        {rows.slice(0, SHOWN_MISTAKES).map(({row, why}) => (
          <List.Item key={row} style={{overflowWrap: 'anywhere'}}>
            {t('mistake', {line: row + 2, why})}
          </List.Item>
        ))}
      </List>
      {rows.length > SHOWN_MISTAKES && (
        <Text size="sm" c="dimmed">
          {t('moreMistakes', {count: rows.length - SHOWN_MISTAKES})}
        </Text>
      )}
    </>
  );
}
