import {Anchor, Button, Group, Stack, Table, Text} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {Link} from '@tanstack/react-router';
import type {ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {downloadCsv} from '../../ui/csv';
import {useFormats} from '../../ui/formats';
import type {UnitLine, UnitTable} from './byUnit';

/** Whose line it is stays in view where the table is wider than the screen. */
const STAYS = {pos: 'sticky', left: 0, bg: 'var(--mantine-color-body)'} as const;

interface UnitTablesProps {
  tables: UnitTable[];
  /** What the question asks. */
  title: string;
  nameOf: (unit: string) => string;
  /** A unit's name as it stands in its line, which may lead to those below it. */
  head: (unit: string) => ReactNode;
}

/** How units answered one question, a line for each unit. */
export function UnitTables({tables, title, nameOf, head}: UnitTablesProps) {
  const {t} = useTranslation('results');
  const ways = new Set(tables.map(({question}) => `${question.question?.kind}-${question.question?.scale ?? 0}`));
  return (
    <Stack gap="lg">
      {tables.map(table => {
        const kind = ways.size > 1 && table.question.question?.kind;
        const parts = [kind && t(`kind.${kind}`), table.row].filter(Boolean).join(' – ');
        return <OneTable key={table.key} table={table} name={[title, parts].filter(Boolean).join(': ')} part={parts} nameOf={nameOf} head={head} />;
      })}
    </Stack>
  );
}

function OneTable({table, name, part, nameOf, head}: {table: UnitTable; name: string; part: string} & Pick<UnitTablesProps, 'nameOf' | 'head'>) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const {columns, lines, hasWords} = table;
  return (
    <div>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <Text fw={600}>{part}</Text>
        <Button variant="subtle" size="compact-sm" flex="none" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => save(table, nameOf, t)} aria-label={t('groups.csv', {question: name})}>
          CSV
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={240 + columns.length * 110 + (hasWords ? 260 : 0)} tabIndex={0}>
        <Table aria-label={name} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" {...STAYS}>
                {t('compare.of.unit')}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t('groups.answered')}
              </Table.Th>
              {columns.map((column, index) => (
                <Table.Th key={index} scope="col" ta="end">
                  {column.name}
                  {column.beside && (
                    <Text size="xs" c="dimmed">
                      {column.beside}
                    </Text>
                  )}
                </Table.Th>
              ))}
              {hasWords && <Table.Th scope="col">{t('words.newest')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(line => (
              <Table.Tr key={line.unit} c={line.isFew ? 'dimmed' : undefined} fs={line.isFew ? 'italic' : undefined}>
                <Table.Th scope="row" fw={400} {...STAYS}>
                  {head(line.unit)}
                </Table.Th>
                <Table.Td ta="end">{t(line.isFew && !hasWords ? 'groups.few' : 'groups.n', {n: formats.whole(line.n)})}</Table.Td>
                {line.told.map(({value, beside}, index) => (
                  <Table.Td key={index} ta="end">
                    {value}
                    {beside && (
                      <Text size="xs" c="dimmed">
                        {beside}
                      </Text>
                    )}
                  </Table.Td>
                ))}
                {hasWords && (
                  <Table.Td fs="normal">
                    <Words line={line} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

/** The newest of what was written; each leads to its response. */
function Words({line: {newest}}: {line: UnitLine}) {
  const formats = useFormats();
  return (
    <Stack gap={4}>
      {newest.map(({response = '', text, language, answeredAt}) => (
        <Text key={response} size="sm" component="div">
          <Text span lang={language} className="wraps" lineClamp={3}>
            {text}
          </Text>
          <Anchor size="xs" renderRoot={props => <Link {...props} to="/responses/$responseId" params={{responseId: response}} />}>
            {formats.time(answeredAt ?? '')}
          </Anchor>
        </Text>
      ))}
    </Stack>
  );
}

/** Figures alone: what people wrote is saved with the responses, of which the audit log tells. */
function save({question, columns, lines}: UnitTable, nameOf: (unit: string) => string, t: (key: 'compare.of.unit' | 'groups.answered') => string): void {
  downloadCsv(
    `${question.question?.key ?? ''}.csv`,
    [t('compare.of.unit'), t('groups.answered'), ...columns.flatMap(({name, beside}) => (beside ? [name, `${name} (${beside})`] : [name]))],
    lines.map(({unit, n, told}) => [nameOf(unit), String(n), ...told.flatMap(({value, beside}, index) => (columns[index]?.beside ? [value, beside ?? ''] : [value]))]),
  );
}
