import {Alert, Anchor, Button, Group, Skeleton, Stack, Text} from '@mantine/core';
import {IconChartBar} from '@tabler/icons-react';
import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useMemo} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {useMayRead} from '../../app/me';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {Page} from '../../ui/Page';
import {SurveyLinks} from '../../ui/SurveyLinks';
import {useFormats} from '../../ui/formats';
import {titleFor} from '../../ui/recall';
import {DownloadMenu} from '../responses/DownloadMenu';
import {Filters} from '../responses/Filters';
import {NO_FILTER, isFiltered} from '../responses/search';
import {AllGroups} from './AllGroups';
import {ByUnits} from './ByUnits';
import {Compare, useGroupNames, useValues} from './Compare';
import {Funnel} from './Funnel';
import {QuestionFigure} from './QuestionFigure';
import {surveyQuery} from '../share/queries';
import {askedIn, isTold, resultsQuery, type Question} from './queries';
import {GROUPED, comparingBy, groupsOf, sharedFilter, type ResultsSearch} from './search';

export const Route = createLazyRoute('/surveys/$surveyId/results')({component: ResultsScreen});

function ResultsScreen() {
  const {t} = useTranslation(['results', 'responses']);
  const formats = useFormats();
  const {surveyId} = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayExport = useMayRead(['admin', 'analyst']);
  const survey = useQuery(surveyQuery(surveyId));
  const results = useQuery({...resultsQuery(surveyId, search), placeholderData: keepPreviousData});
  const {data} = results;
  const asked = useMemo(() => askedIn(data?.group.questions ?? []), [data]);
  const languages = survey.data?.draft?.languages ?? [];
  const values = useValues(languages, survey.data?.version ?? 0);
  const names = useGroupNames(search, values);

  const change = (changes: Partial<ResultsSearch>) => void navigate({search: {...search, ...changes}, replace: true});
  const refused = results.error instanceof Refusal && results.error.status === 400 ? results.error : undefined;
  // What is shown stays while it can't be counted anew.
  const failure = (survey.data ? undefined : survey.error) ?? (refused || results.data ? undefined : results.error);
  if (failure) return <ErrorPage error={failure} reset={() => void Promise.all([survey.refetch(), results.refetch()])} />;

  const key = survey.data?.draft?.key ?? '';
  const {compare} = search;
  const filter = sharedFilter(search);
  const isCompared = groupsOf(search) !== undefined;
  const grouped = GROUPED.find(one => one === compare);
  const started = (data?.group.funnel?.started ?? 0) + (data?.versus?.funnel?.started ?? 0);
  const all = grouped ? values(grouped) : [];
  const groups = grouped === 'version' ? all.reverse() : all;
  const counted = data?.versus
    ? t('countedBoth', {count: started, group: names.group, one: formats.whole(data.group.funnel?.started ?? 0), versus: names.versus, other: formats.whole(data.versus.funnel?.started ?? 0)})
    : t('counted', {count: started});
  const isNarrowed = isFiltered(filter) || isCompared;
  return (
    <Page
      title={survey.data ? t('of', {survey: formats.text(survey.data.draft?.name) || key}) : t('title')}
      description={t('description')}
      actions={
        <Group gap="xs">
          <Button variant="default" renderRoot={props => <Link {...props} to="/responses" search={{...filter, survey: key}} />}>
            {t('responses')}
          </Button>
          {mayExport && key && <DownloadMenu filter={{...filter, survey: key}} />}
        </Group>
      }
    >
      <SurveyLinks id={surveyId} current="results" />
      <Filters filter={filter} isOfOneSurvey without={compare === 'period' ? 'from' : compare} languages={languages} versions={survey.data?.version} onChange={change} />
      <Compare search={search} languages={languages} versions={survey.data?.version ?? 0} onChange={change} />
      {compare === 'unit' && !isCompared && asked.length > 0 && (
        <ByUnits survey={surveyId} surveyKey={key} search={search} asked={asked} onChange={change} />
      )}
      {grouped && !isCompared && groups.length > 1 && (
        <AllGroups key={grouped} survey={surveyId} search={{...search, compare: grouped}} groups={groups} asked={asked} />
      )}
      {refused && <Alert color="red" title={refused.message}>{refused.violations.map(({field, message}) => `${field}: ${message}`).join('; ')}</Alert>}
      <Text role="status" size="sm" c="dimmed">
        {results.isFetching ? t('counting') : data ? counted : ''}
      </Text>
      {results.isPending ? (
        <Skeleton height={320} />
      ) : started === 0 ? (
        <Empty
          icon={IconChartBar}
          title={isNarrowed ? t('responses:none.title') : t('first.title')}
          action={
            isNarrowed && <Button onClick={() => change({...NO_FILTER, ...comparingBy(search, undefined)})}>{t('responses:none.clear')}</Button>
          }
        >
          {isNarrowed ? t('responses:none.advice') : t('first.advice')}
        </Empty>
      ) : (
        <Stack>
          <Funnel results={data!.group} name={data!.versus && names.group} />
          {data!.versus && <Funnel results={data!.versus} name={names.versus} />}
          {data!.differences.some(isTold) && <Text size="sm">{t('difference.chance')}</Text>}
          <Contents questions={data!.group.questions ?? []} />
          {(data!.group.questions ?? []).map(question => (
            <QuestionFigure
              key={idOf(question)}
              question={question}
              versus={data!.versus?.questions?.find(other => idOf(other) === idOf(question))}
              names={names}
              asked={asked}
              differences={data!.differences.filter(one => one.question === question.question?.key && (one.scale ?? 0) === (question.question?.scale ?? 0))}
            />
          ))}
        </Stack>
      )}
    </Page>
  );
}

function idOf({question}: Question): string {
  return `question-${question?.key}-${question?.kind}-${question?.scale ?? 0}`;
}

/** Leads to each question where they are many. */
function Contents({questions}: {questions: Question[]}) {
  const {t} = useTranslation('results');
  const formats = useFormats();
  const asked = askedIn(questions);
  return questions.length < 6 ? null : (
    <nav aria-label={t('contents')}>
      <Group gap="xs">
        {questions.map(question => (
          <Anchor key={idOf(question)} href={`#${idOf(question)}`} size="sm">
            {titleFor(formats.text, question.question, asked)}
          </Anchor>
        ))}
      </Group>
    </nav>
  );
}
