import type {Icon} from '@tabler/icons-react';
import type {ColumnDef} from '@tanstack/react-table';
import type {ReactNode} from 'react';
import {ErrorPage} from './ErrorPage';
import {Listing} from './Listing';
import {Page} from './Page';

interface ListScreenProps<T> {
  of: {data: T[] | undefined; error: Error | null; refetch: () => unknown};
  title: string;
  description: string;
  columns: ColumnDef<T, any>[];
  rowKey: (row: T) => string;
  /** What stands there as long as there are none. */
  first: {icon: Icon; title: string; advice: string};
  /** By which one more is made. */
  create?: ReactNode;
  children?: ReactNode;
}

/** A screen that lists all things of a kind. */
export function ListScreen<T>({of: list, title, description, columns, rowKey, first, create, children}: ListScreenProps<T>) {
  if (list.error && !list.data) return <ErrorPage error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={title} description={description} actions={list.data?.length === 0 ? undefined : create}>
      <Listing label={title} rows={list.data} columns={columns} rowKey={rowKey} first={{...first, action: create}} />
      {children}
    </Page>
  );
}
