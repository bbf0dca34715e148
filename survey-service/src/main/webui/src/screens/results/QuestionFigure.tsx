import {ActionIcon, Alert, Anchor, Group, List, Menu, Paper, Stack, Text, Title} from '@mantine/core';
import {IconDownload} from '@tabler/icons-react';
import {Link} from '@tanstack/react-router';
import {useMemo, useRef} from 'react';
import {useTranslation} from 'react-i18next';
import {Chart} from '../../ui/Chart';
import {download, downloadCsv} from '../../ui/csv';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {sayFailed} from '../../ui/undo';
import {FEW, figure, interval, nameOf, type Estimate} from './figure';
import {isTold, type Asked, type Difference, type Question} from './queries';
import {picture} from './picture';
import {useFigureWords} from './words';

interface QuestionFigureProps {
  question: Question;
  versus?: Question;
  /** What two groups are called. */
  names: {group: string; versus: string};
  /** All questions, which titles may speak of. */
  asked: Asked[];
  /** Those of this question. */
  differences: Difference[];
}

/** One question: how it was answered, and by what two groups differ. */
export function QuestionFigure({question, versus, names, asked, differences}: QuestionFigureProps) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const {words, figureFormats} = useFigureWords(names);
  const box = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => figure(question, versus, words, figureFormats), [question, versus, words, figureFormats]);
  const key = question.question?.key ?? '';
  const title = titleFor(formats.text, question.question, asked);
  const answered = (question.n ?? 0) + (versus?.n ?? 0);
  const kind = question.question?.kind ?? 'text';
  const id = `question-${key}-${kind}-${question.question?.scale ?? 0}`;
  const savePicture = async () => {
    const image = box.current && (await picture(box.current));
    if (image) download(`${key}.png`, image);
    else sayFailed(new Error(t('download.noPicture')));
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`kind.${kind}`)} · {t('answers', {count: question.n ?? 0})}
            {versus && ` (${names.group}) · ${t('answers', {count: versus.n ?? 0})} (${names.versus})`}
          </Text>
        </div>
        {drawn && answered > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('download.of', {question: title})}>
                <IconDownload size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void savePicture()}>{t('download.png')}</Menu.Item>
              <Menu.Item onClick={() => downloadCsv(`${key}.csv`, drawn.table.head, drawn.table.rows)}>{t('download.csv')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Stack gap="sm" mt="sm">
        <Amounts question={question} name={versus && names.group} />
        {versus && <Amounts question={versus} name={names.versus} />}
        {answered > 0 && Math.min(question.n ?? 0, versus?.n ?? FEW) < FEW && kind !== 'text' && (
          <Text size="sm" c="dimmed">
            {t('few', {least: FEW})}
          </Text>
        )}
        {drawn && answered > 0 && (
          <div ref={box}>
            {kind === 'ranking' && <Text size="sm">{t('first.place')}</Text>}
            {versus && !drawn.hasBoth && <Text size="sm">{t('compare.first', {group: names.group})}</Text>}
            <Chart label={t('figure', {question: title, count: question.n ?? 0})} option={drawn.option} table={drawn.table} height={drawn.height} />
          </div>
        )}
        {answered === 0 && <Text c="dimmed">{t('nobody')}</Text>}
        <Differences question={question} all={differences} names={names} isCompared={versus !== undefined} />
        <NewestWords question={question} />
      </Stack>
    </Paper>
  );
}

/** The score, the mean, and how numbers spread. */
function Amounts({question, name}: {question: Question; name?: string}) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const {figureFormats} = useFigureWords();
  const kind = question.question?.kind;
  const number = figureFormats.number;
  const n = question.n ?? 0;
  const told: string[] = [];
  const tell = (label: string, estimate: Estimate | undefined, format: (value: number) => string) => {
    if (estimate?.value !== undefined) told.push(t('amount', {label, value: format(estimate.value), interval: interval(estimate, format), count: n}));
  };
  tell(kind === 'nps' ? t('score.nps') : kind === 'ces' ? t('score.ces') : t('score.csat'), question.score, kind === 'nps' ? formats.score : figureFormats.percent);
  tell(t('mean'), question.numbers?.mean, number);
  const spread = question.numbers?.spread;
  if (spread) {
    told.push(
      t('spread', {
        median: number(spread.median ?? 0),
        lower: number(spread.lowerQuartile ?? 0),
        upper: number(spread.upperQuartile ?? 0),
        least: number(spread.least ?? 0),
        most: number(spread.most ?? 0),
      }),
    );
  }
  return told.length === 0 ? null : (
    <div>
      {name && (
        <Text size="sm" fw={600}>
          {name}
        </Text>
      )}
      {told.map(line => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </div>
  );
}

/** What is more than chance; that nothing is, is told, too. */
function Differences({question, all, names, isCompared}: {question: Question; all: Difference[]; names: {group: string; versus: string}; isCompared: boolean}) {
  const {t} = useTranslation('results');
  const {words} = useFigureWords(names);
  const formats = useFormats();
  if (!isCompared || all.length === 0) return null;
  const real = all.filter(({change}) => change?.significant);
  if (real.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {all.some(isTold) ? t('difference.none') : t('difference.few', {least: FEW})}
      </Text>
    );
  }
  const called = (things: {key?: string; label?: Record<string, string>}[] | undefined, key: string | undefined) =>
    nameOf(question, things?.find(thing => thing.key === key) ?? {key}, words, formats);
  const told = (difference: Difference): string => {
    const {of = 'share', row, option, change} = difference;
    const options = question.options ?? question.rows?.[0]?.options;
    const what = of === 'share' ? [row && called(question.rows, row), called(options, option)].filter(Boolean).join(' – ') : t(`difference.of.${of}`);
    return t('difference.one', {
      what,
      delta: formats.change(change?.delta ?? 0),
      low: formats.change(change?.low ?? 0),
      high: formats.change(change?.high ?? 0),
      group: names.group,
      versus: names.versus,
    });
  };
  return (
    <Alert variant="light" title={t('difference.title')}>
      <List size="sm">
        {real.map(difference => (
          <List.Item key={`${difference.of}-${difference.row}-${difference.option}`}>{told(difference)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** The newest of what was written; each leads to its response. */
function NewestWords({question}: {question: Question}) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const newest = question.words?.newest ?? [];
  if (newest.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {question.question?.kind === 'text' ? t('words.newest') : t('words.own', {count: question.words?.n ?? 0})}
      </Title>
      {newest.map(({response = '', text, language, answeredAt}) => (
        <Paper key={response} component="blockquote" withBorder p="sm" m={0}>
          <Text lang={language} className="wraps">
            {text}
          </Text>
          <Anchor size="sm" renderRoot={props => <Link {...props} to="/responses/$responseId" params={{responseId: response}} />}>
            {formats.time(answeredAt ?? '')}
          </Anchor>
        </Paper>
      ))}
    </Stack>
  );
}
