import {ActionIcon, Button, Group, Paper, Stack, Text, Title} from '@mantine/core';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import type {ReactNode} from 'react';
import {fieldId} from '../model/places';

interface SectionProps {
  title: string;
  /** What it is good for. */
  hint?: string;
  path?: string;
  /** Of its heading: 3 for what stands in a question or in another section. */
  level?: 2 | 3;
  add?: {label: string; onAdd: () => void; disabled?: boolean};
  children: ReactNode;
}

/** A part of a tab with a heading, and a button that adds to it. */
export function Section({title, hint, path, level = 2, add, children}: SectionProps) {
  return (
    <Stack component="section" gap="xs" id={path && fieldId(path)} tabIndex={-1}>
      <Title order={level} size="h5">
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      {children}
      {add && (
        <Group>
          <Button variant="light" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add.onAdd} disabled={add.disabled}>
            {add.label}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface CardProps {
  path: string;
  /** What it says, as a sentence. */
  sentence: string;
  removeLabel: string;
  onRemove: () => void;
  error?: string;
  children: ReactNode;
}

/** One of a section's things: a sentence, and below it what it is made of. */
export function Card({path, sentence, removeLabel, onRemove, error, children}: CardProps) {
  return (
    <Paper withBorder p="sm" id={fieldId(path)} tabIndex={-1}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={500}>{sentence}</Text>
          <ActionIcon variant="subtle" color="gray" aria-label={removeLabel} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
