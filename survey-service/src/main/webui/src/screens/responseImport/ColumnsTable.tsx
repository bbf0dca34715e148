import {Select, Table, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import type {CsvTable} from '../../ui/readCsv';
import {targetsOf, type Mapping, type Survey, type Target} from './targets';
import {useTargetNames} from './useTargetNames';

const NOTHING = 'nothing';

interface ColumnsTableProps {
  survey: Survey;
  table: CsvTable;
  mapping: Mapping;
  /** What several columns are, and only one can be. */
  double: Target[];
  onMap: (column: string, target: Target) => void;
}

/** What each column of the file is. */
export function ColumnsTable({survey, table, mapping, double, onMap}: ColumnsTableProps) {
  const {t} = useTranslation('responseImport');
  const groups = useTargetNames(survey);
  const data = [{value: NOTHING, label: t('nothing')}, ...groups];
  const targets = targetsOf(survey);
  return (
    <Table aria-label={t('mapping')} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column')}</Table.Th>
          <Table.Th>{t('becomes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.columns.map(column => (
          <Table.Tr key={column}>
            <Table.Td>
              <Text size="sm" fw={500} style={{overflowWrap: 'anywhere'}}>
                {column}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {table.rows.find(row => row[column]?.trim())?.[column]}
              </Text>
            </Table.Td>
            <Table.Td>
              <Select
                aria-label={t('becomesOf', {column})}
                allowDeselect={false}
                searchable
                data={data}
                value={mapping[column] || NOTHING}
                onChange={chosen => onMap(column, targets.find(target => target === chosen) ?? '')}
                error={mapping[column] && double.includes(mapping[column]) ? t('twice') : undefined}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
