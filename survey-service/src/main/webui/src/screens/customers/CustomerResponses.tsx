import {Anchor, Badge, Group, Paper, Skeleton, Stack, Text} from '@mantine/core';
import {useInfiniteQuery, useQuery} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {More} from '../../ui/More';
import {useFormats} from '../../ui/formats';
import {allSurveysQuery, useSurveyNames} from '../../ui/names';
import {titleFor} from '../../ui/recall';
import {Section} from '../../ui/Section';
import type {StoredResponse} from '../responses/lines';
import {useSpoken} from '../response/useSpoken';
import {CustomerScores} from './CustomerScores';
import {responsesQuery} from './queries';

/** What the customer answered, the latest first; what is only claimed to be theirs says so. */
export function CustomerResponses({id}: {id: string}) {
  const {t} = useTranslation('customers');
  const formats = useFormats();
  const surveys = useSurveyNames();
  const list = useInfiniteQuery(responsesQuery(id));
  const responses = (list.data?.pages ?? []).flatMap(page => page.value.items ?? []);
  return (
    <Section title={t('responses')}>
      {list.isPending ? (
        <Skeleton height={80} />
      ) : list.isError && !list.data ? (
        <Text>{t('unknown')}</Text>
      ) : responses.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noResponses')}
        </Text>
      ) : (
        <Stack gap="sm">
          <CustomerScores responses={responses} />
          {responses.map(response => (
            <Paper key={response.id} withBorder p="sm">
              <Group gap="xs">
                <Anchor
                  fw={500}
                  size="sm"
                  renderRoot={props => <Link {...props} to="/responses/$responseId" params={{responseId: response.id ?? ''}} />}
                  aria-label={t('responseOf', {survey: surveys.name(response.surveyKey ?? ''), time: formats.time(response.answeredAt ?? '')})}
                >
                  {surveys.name(response.surveyKey ?? '')}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {formats.time(response.answeredAt ?? '')}
                </Text>
                {response.state === 'partial' && (
                  <Badge variant="light" color="gray">
                    {t('partial')}
                  </Badge>
                )}
                {(response.knownBy === 'nothing' || response.knownBy === 'pin') && (
                  <Badge variant="light" color="orange">
                    {t('unproven')}
                  </Badge>
                )}
              </Group>
              <Answers response={response} />
            </Paper>
          ))}
        </Stack>
      )}
      <More of={list} />
    </Section>
  );
}

/** Each answer as a line, by what its survey calls questions and choices now. */
function Answers({response}: {response: StoredResponse}) {
  const formats = useFormats();
  const spoken = useSpoken();
  const {data: surveys} = useQuery(allSurveysQuery);
  const questions = surveys?.find(({id}) => id === response.surveyId)?.draft?.questions ?? [];
  return (response.answers ?? []).map(({question: key = '', value}) => {
    const question = questions.find(one => one.key === key);
    const lines = spoken(value, question).map(({label, text}) => (label ? `${label}: ${text}` : text));
    return (
      lines.length > 0 && (
        <Text key={key} size="sm" style={{overflowWrap: 'anywhere'}}>
          <Text span inherit c="dimmed">
            {titleFor(formats.text, question ?? {key}, questions)}
          </Text>{' '}
          {formats.list(lines)}
        </Text>
      )
    );
  });
}
