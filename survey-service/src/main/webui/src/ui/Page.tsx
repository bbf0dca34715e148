import {Group, Stack, Text, Title} from '@mantine/core';
import {useEffect, useRef, type ReactNode} from 'react';

/** Whether a screen has been shown before: the first one's focus is the browser's. */
let shownBefore = false;

interface PageProps {
  /** The heading, and the window's title. */
  title: string;
  description?: ReactNode;
  /** Buttons at its side. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: its heading takes the focus when it opens, so that screen readers say where one is. */
export function Page({title, description, actions, children}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Echolot`;
  }, [title]);
  useEffect(() => {
    if (shownBefore) heading.current?.focus({preventScroll: true});
    shownBefore = true;
  }, []);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div style={{flex: '1 1 20rem', minWidth: 0}}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {description && <Text c="dimmed">{description}</Text>}
        </div>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}
