import {Anchor, Button, Code, Stack, Text, Title} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../api/refusal';

/** In place of a screen, or a part of one, that couldn't be shown. */
export function ErrorPage({error, reset}: {error: unknown; reset?: () => void}) {
  const {t} = useTranslation();
  return (
    <Stack role="alert" align="flex-start" p="md" maw="40rem">
      <Title order={2}>{t(reason(error))}</Title>
      <Text>{error instanceof Refusal ? error.message : t('error.advice')}</Text>
      {!(error instanceof Refusal) && <Code>{String(error)}</Code>}
      {reset && <Button onClick={reset}>{t('error.again')}</Button>}
    </Stack>
  );
}

function reason(error: unknown) {
  if (!(error instanceof Refusal)) return 'error.ours';
  if (error.status === 403) return 'error.forbidden';
  if (error.status === 404) return 'error.gone';
  return error.status >= 500 || error.status === 429 ? 'error.away' : 'error.refused';
}

/** For an address that leads to no screen. */
export function NotFoundPage() {
  const {t} = useTranslation();
  return (
    <Stack align="flex-start" p="md">
      <Title order={1}>{t('notFound.title')}</Title>
      <Text>{t('notFound.advice')}</Text>
      <Anchor href="/console/">{t('notFound.home')}</Anchor>
    </Stack>
  );
}
