import {Skeleton} from '@mantine/core';
import type {Icon} from '@tabler/icons-react';
import type {ColumnDef} from '@tanstack/react-table';
import type {ReactNode} from 'react';
import {DataTable} from './DataTable';
import {Empty} from './Empty';

interface ListingProps<T> {
  /** What is listed, for screen readers. */
  label: string;
  /** Undefined until they are loaded. */
  rows: T[] | undefined;
  columns: ColumnDef<T, any>[];
  rowKey: (row: T) => string;
  /** In place of a table that has no rows: what would stand there, and how one gets the first. */
  first: {icon: Icon; title: string; advice: ReactNode; action?: ReactNode};
}

/** A list that is shown as a whole: its place until it is loaded, what it is good for while it is empty, else its table. */
export function Listing<T>({label, rows, columns, rowKey, first}: ListingProps<T>) {
  if (!rows) return <Skeleton height={200} />;
  return rows.length === 0 ? (
    <Empty icon={first.icon} title={first.title} action={first.action}>
      {first.advice}
    </Empty>
  ) : (
    <DataTable label={label} rows={rows} columns={columns} rowKey={rowKey} />
  );
}
