import {Alert, Button, Group, List, Progress, Stack, Text} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {useTranslation} from 'react-i18next';
import {downloadCsv} from '../csv';
import type {CsvTable} from '../readCsv';
import {Section} from '../Section';
import type {RejectedRow} from './lines';

const SHOWN_MISTAKES = 10;

/** How far a run over a file is. */
export interface Progressed {
  done: number;
  all: number;
  isOver: boolean;
  /** Why it ended early; empty if it didn't. */
  problem: string;
}

interface ImportOutcomeProps {
  title: string;
  /** What came of it so far, in a sentence. */
  told: string;
  run: Progressed;
  rejected: readonly RejectedRow[];
  table: CsvTable;
  /** What the file is called. */
  name: string;
  onStop: () => void;
  /** Goes on where it ended early; undefined if it can't. */
  onGoOn?: () => void;
}

/** How far an import is, what came of it, and the rows that weren't taken as a file of their own. */
export function ImportOutcome({title, told, run, rejected, table, name, onStop, onGoOn}: ImportOutcomeProps) {
  const {t} = useTranslation('imports');
  const failed = () => {
    const rows = rejected.map(({row, why}) => [...table.columns.map(column => table.rows[row]?.[column] ?? ''), why]);
    downloadCsv(name.replace(/(\.csv)?$/i, `-${t('failedFile')}.csv`), [...table.columns, t('reason')], rows);
  };
  return (
    <Section title={title}>
      <Stack>
        {!run.isOver && (
          <Group>
            <Progress flex={1} value={(100 * run.done) / Math.max(run.all, 1)} aria-label={t('progress')} />
            <Button size="compact-sm" variant="default" onClick={onStop}>
              {t('stop')}
            </Button>
          </Group>
        )}
        <Text role="status">{told}</Text>
        {run.problem && <Alert color="red">{run.problem}</Alert>}
        {run.isOver && run.done < run.all && onGoOn && (
          <Group>
            <Button onClick={onGoOn}>{t('goOn')}</Button>
          </Group>
        )}
        {rejected.length > 0 && (
          <>
            <List size="sm">
              {rejected.slice(0, SHOWN_MISTAKES).map(({row, why}) => (
                <List.Item key={row} style={{overflowWrap: 'anywhere'}}>
                  {t('mistake', {line: row + 2, why})}
                </List.Item>
              ))}
            </List>
            {rejected.length > SHOWN_MISTAKES && (
              <Text size="sm" c="dimmed">
                {t('moreMistakes', {count: rejected.length - SHOWN_MISTAKES})}
              </Text>
            )}
            <Group>
              <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={failed}>
                {t('download')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Section>
  );
}
