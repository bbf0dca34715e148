import {Anchor, Badge, Stack, Text, Timeline} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import type {Told} from './answers';
import {titleFor} from '../../ui/recall';
import {useSpoken} from './useSpoken';

const COLOURS = {answered: 'sea', skipped: 'gray', left: 'orange', not_reached: 'gray', not_asked: 'gray'} as const;

/** The way with its answers, each question as the respondent's reader reads it. */
export function AnswerList({all, language}: {all: Told[]; language: string}) {
  const last = all.findLastIndex(({stop}) => stop === 'answered');
  return (
    <Timeline active={last} bulletSize={14} lineWidth={2} component="ol" p={0} m={0} style={{listStyle: 'none'}}>
      {all.map(one => (
        <Timeline.Item key={one.key} component="li" color={COLOURS[one.stop]}>
          <AnswerItem told={one} all={all} language={language} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function AnswerItem({told: {key, question, stop, answer}, all, language}: {told: Told; all: Told[]; language: string}) {
  const {t} = useTranslation('response');
  const formats = useFormats();
  const spoken = useSpoken();
  const lines = spoken(answer?.value, question);
  const questions = all.flatMap(one => one.question ?? []);
  const said = (ref: string) => {
    const recalled = all.find(one => `answer.${one.key}` === ref);
    return formats.list(spoken(recalled?.answer?.value, recalled?.question).map(({text}) => text));
  };
  const scale = answer?.scale ?? 0;
  return (
    <Stack gap={2} pb="sm">
      <Text size="sm" c="dimmed">{titleFor(formats.text, question ?? {key}, questions, said)}</Text>
      {!answer && <div><Badge variant="light" color={COLOURS[stop]}>{t(`stop.${stop}`)}</Badge></div>}
      {answer?.kind === 'file' ? (
        <Files value={answer.value} />
      ) : (
        lines.map(({label, text}, index) => (
          <Text key={index} fw={600} lang={answer?.kind === 'text' ? language : undefined} className="wraps">
            {label ? `${label}: ` : ''}
            {scale > 0 ? t('ofScale', {value: text, scale: formats.whole(scale)}) : text}
          </Text>
        ))
      )}
      {answer?.other && (
        <Text fs="italic" lang={language}>
          {answer.other}
        </Text>
      )}
    </Stack>
  );
}

/** A file as an answer names it. */
interface StoredFile {
  id: string;
  name: string;
}

function Files({value}: {value: unknown}) {
  const files = Array.isArray(value) ? (value as StoredFile[]) : [];
  return files.map(file => (
    <Anchor key={file.id} href={`/console/api/gateway/v1/files/${file.id}`} download={file.name}>
      {file.name}
    </Anchor>
  ));
}
