import {Alert, Button, Code, FileInput, Group, Select, SimpleGrid, Skeleton, Stack, Switch, Text} from '@mantine/core';
import {IconForms} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useMemo, useRef, useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {useFormats} from '../../ui/formats';
import {ImportOutcome} from '../../ui/imports/ImportOutcome';
import {withoutOutcomes} from '../../ui/imports/lines';
import {useImport} from '../../ui/imports/run';
import {Page} from '../../ui/Page';
import {readCsv, type CsvTable} from '../../ui/readCsv';
import {Section} from '../../ui/Section';
import {SurveyLinks} from '../../ui/SurveyLinks';
import {versionQuery} from '../response/queries';
import {CHANNELS} from '../responses/search';
import {surveyQuery} from '../share/queries';
import {ColumnsTable} from './ColumnsTable';
import {ValuesTable} from './ValuesTable';
import {DATE_LANGUAGES, dateLanguageOf} from './dateOrder';
import {unknownValues, type Reading, type Settings} from './rows';
import {imports, isTried, start, type ResponseRun} from './run';
import {guessed, partsOf, twice, type Mapping, type Survey, type Target} from './targets';
import {useTelling} from './useTelling';
import type {Assigned} from './values';

/** Larger files are too much for a tab. */
const MOST_MEGABYTES = 20;

export const Route = createLazyRoute('/surveys/$id/import')({component: ResponseImportScreen});

function ResponseImportScreen() {
  const {t} = useTranslation('responseImport');
  const formats = useFormats();
  const {id} = Route.useParams();
  const survey = useQuery(surveyQuery(id));
  const version = useQuery(versionQuery(id, survey.data?.version ?? 0));
  const error = survey.error ?? version.error;
  if (error) return <ErrorPage error={error} reset={() => void Promise.all([survey.refetch(), version.refetch()])} />;
  const name = formats.text(survey.data?.draft?.name) || survey.data?.draft?.key || '';
  return (
    <Page title={survey.data ? t('titleOf', {name}) : t('title')} description={t('description')}>
      <SurveyLinks id={id} />
      {survey.data?.version === 0 ? (
        <Empty icon={IconForms} title={t('unpublished')} action={<Button renderRoot={props => <Link {...props} to="/surveys/$id" params={{id}} />}>{t('open')}</Button>}>
          {t('unpublishedAdvice')}
        </Empty>
      ) : version.data ? (
        <ImportSteps surveyId={id} survey={version.data} />
      ) : (
        <Skeleton height={240} />
      )}
    </Page>
  );
}

/** Columns are mapped, all is tried, then it is done. */
function ImportSteps({surveyId, survey}: {surveyId: string; survey: Survey}) {
  const {t} = useTranslation(['responseImport', 'responses', 'response']);
  const run = useImport(imports);
  const [file, setFile] = useState<{table: CsvTable; name: string}>();
  const [unreadable, setUnreadable] = useState('');
  const [mapping, setMapping] = useState<Mapping>({});
  const [assigned, setAssigned] = useState<Assigned>({});
  const [settings, setSettings] = useState<Settings>({channel: 'web', dateLanguage: 'de', zone: survey.timeZone || 'UTC', keepValid: false});
  const {tellFlaw, tellLine} = useTelling(survey, mapping);
  const reading = useMemo<Reading>(() => ({survey, mapping, assigned, settings}), [survey, mapping, assigned, settings]);
  const unknown = useMemo(() => (file ? unknownValues(file.table.rows, {survey, mapping}) : []), [file, survey, mapping]);
  const isRunning = run !== undefined && !run.isOver;

  const choices = useRef(0);
  const choose = async (given: File | null) => {
    const choice = ++choices.current;
    imports.clear();
    setFile(undefined);
    setUnreadable('');
    setAssigned({});
    if (!given) return;
    if (given.size > MOST_MEGABYTES * 1_000_000) {
      setUnreadable(t('large', {most: MOST_MEGABYTES}));
      return;
    }
    try {
      const table = withoutOutcomes(await readCsv(given));
      // Another one was chosen meanwhile.
      if (choice !== choices.current) return;
      const guess = guessed(table.columns, survey);
      const dates = timeColumns(guess, survey).flatMap(column => table.rows.slice(0, 500).map(row => row[column] ?? ''));
      setFile({table, name: given.name});
      setMapping(guess);
      setSettings(before => ({...before, dateLanguage: dateLanguageOf(dates)}));
    } catch (failure) {
      if (choice === choices.current) setUnreadable(failure instanceof Error ? failure.message : String(failure));
    }
  };
  const change = (apply: () => void) => {
    imports.clear();
    apply();
  };
  const assign = (question: string, value: string, as: string | undefined) =>
    change(() =>
      setAssigned(before => {
        const {[value]: _, ...others} = before[question] ?? {};
        return {...before, [question]: as === undefined ? others : {...others, [value]: as}};
      }),
    );
  const go = (dryRun: boolean) => file && void start({surveyId, table: file.table, name: file.name, reading, tellFlaw, tellLine}, dryRun);
  const double = twice(mapping);
  const targets = Object.values(mapping);
  const hasAnswers = targets.some(target => /^(answer|part|choice|other):/.test(target));
  const tried = file && isTried(run, {surveyId, table: file.table, reading}) ? run : undefined;
  return (
    <Stack>
      <Section title={t('file')}>
        <Stack>
          <FileInput
            label={t('choose')}
            placeholder={t('chooseFile')}
            description={t('chooseAdvice')}
            accept=".csv,text/csv"
            clearable
            disabled={isRunning}
            onChange={given => void choose(given)}
            error={unreadable && t('unreadable', {why: unreadable})}
          />
          {!file && (
            <Code block tabIndex={0}>
              {exampleOf(survey)}
            </Code>
          )}
        </Stack>
      </Section>
      {file && (
        <>
          <Section title={t('columns', {count: file.table.rows.length})}>
            <Stack>
              <ColumnsTable survey={survey} table={file.table} mapping={mapping} double={double} onMap={(column, target) => change(() => setMapping({...mapping, [column]: target}))} />
              {!hasAnswers && <Alert color="orange">{t('needsAnswers')}</Alert>}
              {!targets.includes('answeredAt') && <Alert color="orange">{t('needsTime')}</Alert>}
              {!targets.includes('id') && <Text size="sm">{t('withoutId')}</Text>}
              <SimpleGrid cols={{base: 1, sm: 2}}>
                <Select
                  label={t('channel')}
                  description={t('channelAdvice')}
                  allowDeselect={false}
                  data={CHANNELS.map(channel => ({value: channel, label: t(`responses:channel.${channel}`)}))}
                  value={settings.channel}
                  onChange={chosen => change(() => setSettings({...settings, channel: CHANNELS.find(one => one === chosen) ?? 'web'}))}
                />
                {timeColumns(mapping, survey).length > 0 && (
                  <Select
                    label={t('dates')}
                    description={t('datesAdvice', {zone: settings.zone})}
                    allowDeselect={false}
                    data={[
                      {value: DATE_LANGUAGES[0], label: t('dayFirst')},
                      {value: DATE_LANGUAGES[1], label: t('monthFirst')},
                    ]}
                    value={settings.dateLanguage}
                    onChange={chosen => change(() => setSettings({...settings, dateLanguage: chosen ?? DATE_LANGUAGES[0]}))}
                  />
                )}
              </SimpleGrid>
              <Switch
                label={t('keepValid')}
                description={t('keepValidAdvice')}
                checked={settings.keepValid}
                onChange={event => {
                  const keepValid = event.currentTarget.checked;
                  change(() => setSettings({...settings, keepValid}));
                }}
              />
            </Stack>
          </Section>
          {unknown.length > 0 && (
            <Section title={t('valuesTitle')}>
              <Stack>
                <Text size="sm">{t('valuesAdvice')}</Text>
                <ValuesTable values={unknown} assigned={assigned} onAssign={assign} />
              </Stack>
            </Section>
          )}
          <Group>
            <Button variant={tried ? 'default' : 'filled'} disabled={!hasAnswers || double.length > 0 || isRunning} onClick={() => go(true)}>
              {t('try')}
            </Button>
            {tried && tried.taken > 0 && <Button onClick={() => go(false)}>{t('do', {count: tried.taken})}</Button>}
          </Group>
        </>
      )}
      {run && (run.job.surveyId === surveyId ? <Outcome run={run} /> : isRunning && <Alert>{t('busy', {name: run.job.name})}</Alert>)}
    </Stack>
  );
}

function Outcome({run}: {run: ResponseRun}) {
  const {t} = useTranslation('responseImport');
  const formats = useFormats();
  const {done, all, taken, partly, rejected, dryRun, job} = run;
  const told = t(dryRun ? 'would' : 'has', {done: formats.whole(done), all: formats.whole(all), whole: taken - partly.length, partly: partly.length, rejected: rejected.length});
  return (
    <>
      <ImportOutcome
        title={t(dryRun ? 'tried' : 'done')}
        told={told}
        run={run}
        imports={imports}
        rejected={rejected}
        partly={partly}
      />
      {!dryRun && run.isOver && taken > 0 && (
        <Group>
          <Button variant="default" renderRoot={props => <Link {...props} to="/responses" search={{survey: job.reading.survey.key}} />}>
            {t('show')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Columns that hold days or times. */
function timeColumns(mapping: Mapping, survey: Survey): string[] {
  const isTime = (target: Target) => {
    const {kind, key} = partsOf(target);
    return kind === 'answeredAt' || kind === 'startedAt' || survey.questions?.some(question => question.kind === 'date' && question.key === key);
  };
  return Object.keys(mapping).filter(column => isTime(mapping[column] ?? ''));
}

/** How a file may begin. */
function exampleOf({questions = []}: Survey): string {
  const asked = questions.filter(({kind}) => kind !== 'statement' && kind !== 'file' && kind !== 'matrix').slice(0, 3);
  const value = ({kind, scale, choices}: (typeof asked)[number]) => choices?.[0]?.key ?? (kind === 'nps' ? '9' : scale ? String(scale) : '…');
  return `id,answeredAt,${asked.map(({key}) => key).join(',')}\n4711,2024-03-01 10:30,${asked.map(value).join(',')}`;
}
