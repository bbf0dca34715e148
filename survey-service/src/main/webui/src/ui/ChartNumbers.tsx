import {Table} from '@mantine/core';
import type {ChartTable} from './Chart';

/** What a chart shows, in words and numbers. */
export default function ChartNumbers({table, height}: {table: ChartTable; height: number}) {
  return (
    <Table.ScrollContainer minWidth={240} mah={height} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {table.head.map(name => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map(row => (
            <Table.Tr key={row[0]}>
              {row.map((cell, index) => (
                <Table.Td key={index}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
