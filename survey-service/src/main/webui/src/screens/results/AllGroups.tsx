import {Alert, Button, Group, Skeleton, Stack, Table, Text} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useMemo, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {downloadCsv} from '../../ui/csv';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {Section} from '../../ui/Section';
import {FEW} from './figure';
import {MOST_GROUPS, groupTables, type GroupTable} from './groups';
import {groupsQuery, type Asked} from './queries';
import type {Grouped, ResultsSearch} from './search';
import {useFigureWords} from './words';

interface AllGroupsProps {
  survey: string;
  search: ResultsSearch & {compare: Grouped};
  /** Those that may stand side by side. */
  groups: {value: string; label: string}[];
  /** All questions, which titles may speak of. */
  asked: Asked[];
}

/** How all groups answered, on demand, as each of them is counted. */
export function AllGroups({survey, search, groups, asked}: AllGroupsProps) {
  const {t} = useTranslation('results');
  const [isWanted, setWanted] = useState(false);
  const {words, figureFormats} = useFigureWords();
  const counted = useMemo(() => groups.slice(0, MOST_GROUPS), [groups]);
  const found = useQuery({...groupsQuery(survey, search, counted), enabled: isWanted});
  const tables = useMemo(() => groupTables(found.data ?? [], words, figureFormats), [found.data, words, figureFormats]);
  if (!isWanted) {
    return (
      <Group>
        <Button variant="default" onClick={() => setWanted(true)}>
          {t(`groups.show.${search.compare}`)}
        </Button>
      </Group>
    );
  }
  return (
    <Section title={t(`groups.by.${search.compare}`)}>
      {found.isError && !found.data ? (
        <Alert color="red" title={found.error.message} />
      ) : !found.data ? (
        <Skeleton height={160} />
      ) : (
        <Stack gap="lg">
          <Text size="sm" c="dimmed">
            {groups.length > counted.length && `${t('groups.first', {count: counted.length, all: groups.length})} `}
            {tables.length === 0 ? t('groups.none') : t('groups.note', {least: FEW})}
          </Text>
          {tables.map(table => (
            <OneQuestion key={`${table.question.question?.key}-${table.question.question?.kind}-${table.question.question?.scale ?? 0}`} table={table} asked={asked} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function OneQuestion({table: {question, columns, rows}, asked}: {table: GroupTable; asked: Asked[]}) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const {figureFormats} = useFigureWords();
  const title = titleFor(formats.text, question.question, asked);
  const share = (value: number | undefined) => (value === undefined ? '–' : figureFormats.percent(value));
  const save = () =>
    downloadCsv(
      `${question.question?.key ?? ''}.csv`,
      [t('table.option'), ...columns.flatMap(({name}) => [`${t('table.answers')} (${name})`, `${t('table.share')} (${name})`])],
      [
        [t('groups.answered'), ...columns.flatMap(({n}) => [String(n), ''])],
        ...rows.map(({name, cells}) => [name, ...cells.flatMap(({n, share: part}) => [String(n), share(part)])]),
      ],
    );
  return (
    <div>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <Text fw={600}>{title}</Text>
        <Button variant="subtle" size="compact-sm" flex="none" leftSection={<IconDownload size={16} aria-hidden />} onClick={save} aria-label={t('groups.csv', {question: title})}>
          CSV
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={160 + columns.length * 110} tabIndex={0}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('table.option')}</Table.Th>
              {columns.map(({key, name, n, isFew}) => (
                <Table.Th key={key} scope="col" ta="end">
                  {name}
                  <Text size="xs" c="dimmed">
                    {t(isFew ? 'groups.few' : 'groups.n', {n: formats.whole(n)})}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({key, name, cells}) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                {cells.map((cell, index) => (
                  <Table.Td key={columns[index]?.key} ta="end" c={columns[index]?.isFew ? 'dimmed' : undefined} fs={columns[index]?.isFew ? 'italic' : undefined}>
                    {cell.share === undefined ? '–' : t('groups.cell', {share: share(cell.share), n: formats.whole(cell.n)})}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
