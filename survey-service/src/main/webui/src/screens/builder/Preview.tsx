import {Group, Paper, SegmentedControl, Select, Skeleton, Stack, Text, Title, useComputedColorScheme} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {Suspense, lazy, useEffect, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {ROLES, useMay, useMe} from '../../app/me';
import {useBuilder} from './context';
import {documentOf, type Draft} from './model/draft';
import {SCHEMES, properties, type Scheme} from './model/look';
import classes from './Preview.module.css';

const Rehearsal = lazy(() => import('./rehearsal/Rehearsal'));

const MEDIA = ['widget', 'sms', 'chat'] as const;
const MODES = ['inline', 'popover', 'modal', 'page'] as const;
const PAUSE_MILLIS = 400;
const PAGE = '/console/preview.html';

/** The draft as the gateway would give it out, or one of its questions alone. Its look comes by properties. */
function published(id: string, version: number, draft: Draft, only: string | undefined) {
  const {theme, audience, logic, ...asked} = documentOf(draft);
  const question = draft.questions.find(each => each.key === only);
  const {showIf, ...alone} = question ?? {};
  return {
    ...asked,
    ...(question ? {questions: [alone]} : {logic}),
    id,
    version: version + 1,
    state: 'published',
    touchpoints: draft.touchpoints.map(key => ({key, stage: ''})),
  };
}

/** The draft as respondents meet it: on a page, in text messages, in a chat. */
export function Preview({question}: {question: string | undefined}) {
  const {t} = useTranslation('builder');
  const [medium, setMedium] = useState<(typeof MEDIA)[number]>('widget');
  // A rehearsal is sent to the service, as a change would be.
  const mayTalk = useMay(ROLES);
  return (
    <Stack component="section" gap="xs" aria-labelledby="preview-title">
      <Title order={2} size="h4" id="preview-title">
        {t('preview.title')}
      </Title>
      {mayTalk && (
        <SegmentedControl
          size="xs"
          aria-label={t('preview.media')}
          value={medium}
          onChange={chosen => setMedium(chosen as typeof medium)}
          data={MEDIA.map(value => ({value, label: t(`preview.medium.${value}`)}))}
        />
      )}
      <Text size="sm" c="dimmed">
        {t(medium === 'widget' ? 'preview.hint' : 'preview.talkHint')}
      </Text>
      {medium === 'widget' ? (
        <WidgetPreview question={question} />
      ) : (
        <Suspense fallback={<Skeleton height={240} />}>
          <Rehearsal key={medium} channel={medium} />
        </Suspense>
      )}
    </Stack>
  );
}

/** The real widget with the draft; answers are neither sent nor kept. */
function WidgetPreview({question}: {question: string | undefined}) {
  const {t} = useTranslation('builder');
  const {survey, draft, language} = useBuilder();
  const {gateway} = useMe();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const own = useComputedColorScheme('light');
  const [scheme, setScheme] = useState<Scheme>(own);
  const [mode, setMode] = useState<(typeof MODES)[number]>('inline');
  const [width, setWidth] = useState<'wide' | 'phone'>('phone');
  const [from, setFrom] = useState<'question' | 'all'>('question');
  const only = from === 'question' ? question : undefined;
  const [shown] = useDebouncedValue(draft, PAUSE_MILLIS);

  useEffect(() => {
    const heard = (event: MessageEvent<{preview?: string} | undefined>) => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return;
      const said = event.data?.preview;
      if (said === 'ready') setReady(true);
      else if (said) setFailed(said === 'failed');
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, []);

  useEffect(() => {
    if (!isReady || shown.questions.length === 0) return;
    frame.current?.contentWindow?.postMessage(
      {
        gateway,
        survey: published(survey.id ?? '', survey.version ?? 0, shown, only),
        language: language || shown.languages[0],
        mode,
        scheme,
        properties: properties(shown.theme, scheme),
      },
      window.location.origin,
    );
  }, [isReady, gateway, survey, shown, only, language, mode, scheme]);

  return (
    <>
      <Group gap="xs">
        {question && (
          <SegmentedControl
            size="xs"
            aria-label={t('preview.what')}
            value={from}
            onChange={chosen => setFrom(chosen as typeof from)}
            data={[
              {value: 'question', label: t('preview.question')},
              {value: 'all', label: t('preview.all')},
            ]}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('preview.width')}
          value={width}
          onChange={chosen => setWidth(chosen as typeof width)}
          data={(['phone', 'wide'] as const).map(value => ({value, label: t(`preview.${value}`)}))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('preview.scheme')}
          value={scheme}
          onChange={chosen => setScheme(chosen as Scheme)}
          data={SCHEMES.map(value => ({value, label: t(`preview.${value}`)}))}
        />
        <Select
          size="xs"
          w={150}
          aria-label={t('preview.modes')}
          allowDeselect={false}
          data={MODES.map(value => ({value, label: t(`preview.mode.${value}`)}))}
          value={mode}
          onChange={chosen => setMode(chosen as typeof mode)}
        />
      </Group>
      <div role="status">
        {isFailed && <Text size="sm">{t('preview.failed')}</Text>}
        {draft.questions.length === 0 && <Text size="sm">{t('preview.empty')}</Text>}
      </div>
      <Paper withBorder className={classes.stage}>
        <iframe ref={frame} src={PAGE} title={t('preview.title')} className={classes.frame} data-width={width} />
      </Paper>
    </>
  );
}
