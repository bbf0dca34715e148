import {Button, Group, Text} from '@mantine/core';
import type {ReactNode} from 'react';
import {useTranslation} from 'react-i18next';

interface MoreProps {
  /** The list, as `useInfiniteQuery` gives it. */
  of: {hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; fetchNextPage: () => Promise<unknown>};
  /** Words on the button, if not "Show more". */
  label?: string;
  /** What is told at its side. */
  children?: ReactNode;
}

/** At the end of a list: fetches its next page, as long as there is one. */
export function More({of: list, label, children}: MoreProps) {
  const {t} = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <Group mt="sm">
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {label ?? t('more')}
      </Button>
      {list.isFetchNextPageError && (
        <Text size="sm" role="alert">
          {t('moreFailed')}
        </Text>
      )}
      {children}
    </Group>
  );
}
