import {Table, Text, UnstyledButton, VisuallyHidden} from '@mantine/core';
import {IconArrowDown, IconArrowUp, IconArrowsSort} from '@tabler/icons-react';
import {
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type Header,
  type Row,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import {useWindowVirtualizer} from '@tanstack/react-virtual';
import {memo, useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import classes from './DataTable.module.css';

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Numbers stand at the end of their cells. */
    numeric?: boolean;
  }
}

/** From how many rows on only those in sight are drawn. */
const MANY = 100;
const USUAL_HEIGHT = 45;

interface DataTableProps<T> {
  /** What the table lists, for screen readers. */
  label: string;
  rows: T[];
  /** Each with a `header` of text; the first one's cell has the row's link. */
  columns: ColumnDef<T, any>[];
  rowKey: (row: T) => string;
  sorting?: SortingState;
  onSort?: (sorting: SortingState) => void;
}

/**
 * A table that can be sorted and may have thousands of rows; where it is narrow, each row is a card. Its roles are told
 * explicitly, for what isn't displayed as a table isn't one to all browsers.
 */
export function DataTable<T>({label, rows, columns, rowKey, sorting = [], onSort}: DataTableProps<T>) {
  const table = useReactTable({
    data: rows,
    columns,
    getRowId: rowKey,
    state: {sorting},
    enableSorting: Boolean(onSort),
    enableSortingRemoval: false,
    // There are no pages to go back to the first of; who gives new rows at each drawing would be drawn for ever.
    autoResetAll: false,
    onSortingChange: change => onSort?.(typeof change === 'function' ? change(sorting) : change),
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const sorted = table.getRowModel().rows;
  const virtual = useWindowVirtualizer({
    count: sorted.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 12,
    scrollMargin: offset,
    enabled: sorted.length > MANY,
    getItemKey: index => sorted[index]?.id ?? index,
  });
  const seen = virtual.getVirtualItems();
  const all = sorted.length <= MANY;
  const before = all ? 0 : (seen[0]?.start ?? offset) - offset;
  const after = all ? 0 : virtual.getTotalSize() - ((seen.at(-1)?.end ?? offset) - offset);
  const shown = all ? sorted.map((row, index) => ({row, index})) : seen.map(({index}) => ({row: sorted[index]!, index}));

  return (
    <div className={classes.box}>
      <Table className={classes.table} role="table" aria-label={label} aria-rowcount={sorted.length + 1} highlightOnHover>
        <Table.Thead role="rowgroup" className={classes.head}>
          {table.getHeaderGroups().map(group => (
            <Table.Tr key={group.id} role="row" aria-rowindex={1}>
              {group.headers.map(header => (
                <HeaderCell key={header.id} header={header} />
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody role="rowgroup" ref={body}>
          <Gap height={before} />
          {shown.map(({row, index}) => (
            <MemoRow key={row.id} row={row as Row<unknown>} columns={columns} index={index} measure={all ? undefined : virtual.measureElement} />
          ))}
          <Gap height={after} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

/**
 * What a column says of a header or a cell. Its function is called, not made a component of: a component of a column that
 * is made anew would be another one, whose links vanish while somebody presses them.
 */
function drawn<C>(template: string | ((context: C) => ReactNode) | undefined, context: C): ReactNode {
  return typeof template === 'function' ? template(context) : template;
}

const SORTED = {asc: 'ascending', desc: 'descending'} as const;

function HeaderCell<T>({header}: {header: Header<T, unknown>}) {
  const {column} = header;
  const direction = column.getIsSorted();
  const name = drawn(column.columnDef.header, header.getContext());
  const Arrow = direction === 'asc' ? IconArrowUp : direction === 'desc' ? IconArrowDown : IconArrowsSort;
  return (
    <Table.Th
      role="columnheader"
      scope="col"
      aria-sort={direction ? SORTED[direction] : undefined}
      data-numeric={column.columnDef.meta?.numeric || undefined}
    >
      {column.getCanSort() ? (
        <UnstyledButton onClick={column.getToggleSortingHandler()} fz="inherit" fw="inherit">
          {name} <Arrow size={14} aria-hidden />
        </UnstyledButton>
      ) : (
        name
      )}
    </Table.Th>
  );
}

interface BodyRowProps {
  row: Row<unknown>;
  /** Those of the table: with others the row is drawn anew. */
  columns: unknown;
  index: number;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

function BodyRow({row, index, measure}: BodyRowProps) {
  return (
    <Table.Tr role="row" aria-rowindex={index + 2} data-index={index} ref={measure}>
      {row.getVisibleCells().map(cell => (
        <Table.Td key={cell.id} role="cell" data-numeric={cell.column.columnDef.meta?.numeric || undefined}>
          <Text component="span" className={classes.label} aria-hidden>
            {String(cell.column.columnDef.header ?? '')}
          </Text>
          <div>{drawn(cell.column.columnDef.cell, cell.getContext())}</div>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** While somebody scrolls, only rows that come into sight are drawn. */
const MemoRow = memo(BodyRow);

/** In place of the rows that aren't drawn. */
function Gap({height}: {height: number}) {
  return height > 0 ? (
    <tr aria-hidden>
      <td style={{height, padding: 0}} />
    </tr>
  ) : null;
}

/** In a cell that has no value: a dash for eyes, words for ears. */
export function NoValue({children}: {children: string}) {
  return (
    <>
      <span aria-hidden>–</span>
      <VisuallyHidden>{children}</VisuallyHidden>
    </>
  );
}
