import {Anchor, Badge, Button, Grid, Group, Paper, Skeleton, Stack, Text, Title} from '@mantine/core';
import {IconTrash} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {Link, createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Empty} from '../../ui/Empty';
import {ErrorPage} from '../../ui/ErrorPage';
import {Page} from '../../ui/Page';
import {useFormats} from '../../ui/formats';
import {TagsField} from '../responses/TagsField';
import {eraseSoon, useErased} from '../responses/erasing';
import {AnswerList} from './AnswerList';
import {Facts} from './Facts';
import {told} from './answers';
import {responseQuery, versionQuery, wayQuery} from './queries';

export const Route = createLazyRoute('/responses/$responseId')({component: ResponseScreen});

function ResponseScreen() {
  // The words of erasing are those of the list.
  const {t} = useTranslation(['response', 'responses']);
  const formats = useFormats();
  const {responseId} = Route.useParams();
  const navigate = Route.useNavigate();
  const mayErase = useMay(['admin']);
  const isErased = useErased().has(responseId);
  const {data: response, error, refetch} = useQuery(responseQuery(responseId));
  const way = useQuery(wayQuery(responseId));
  const version = useQuery(versionQuery(response?.surveyId ?? '', response?.surveyVersion ?? 0));

  if (isErased) {
    return (
      <Page title={t('title')}>
        <Empty icon={IconTrash} title={t('erased.title')} action={<Button renderRoot={props => <Link {...props} to="/responses" />}>{t('back')}</Button>}>
          {t('erased.advice')}
        </Empty>
      </Page>
    );
  }
  if (error && !response) return <ErrorPage error={error} reset={() => void refetch()} />;
  const erase = () => {
    eraseSoon([responseId]);
    void navigate({to: '/responses'});
  };
  return (
    <Page
      title={response ? t('of', {survey: formats.text(version.data?.name) || response.surveyKey, time: formats.time(response.answeredAt ?? '')}) : t('title')}
      description={
        <Group gap="sm" component="span">
          {response?.surveyId && (
            <Anchor renderRoot={props => <Link {...props} to="/surveys/$surveyId/results" params={{surveyId: response.surveyId!}} />}>
              {t('results')}
            </Anchor>
          )}
          {response && (
            <Badge component="span" variant="light" color={response.state === 'complete' ? 'sea' : 'gray'}>
              {t(response.state === 'complete' ? 'responses:state.complete' : 'responses:state.partial')}
            </Badge>
          )}
        </Group>
      }
      actions={
        mayErase &&
        response && (
          <Button color="red" variant="light" leftSection={<IconTrash size={16} aria-hidden />} onClick={erase}>
            {t('responses:erase', {count: 1})}
          </Button>
        )
      }
    >
      {!response ? (
        <Skeleton height={320} />
      ) : (
        <Grid>
          <Grid.Col span={{base: 12, md: 7}}>
            <Paper withBorder p="md" component="section" aria-labelledby="answers">
              <Title order={2} size="h4" mb="md" id="answers">
                {t('answers')}
              </Title>
              {way.isError && <Text c="dimmed" mb="sm">{t('noWay')}</Text>}
              <AnswerList all={told(response.answers ?? [], version.data?.questions ?? [], way.data)} language={response.language ?? ''} />
              {response.remarks && (
                <>
                  <Title order={3} size="h5" mt="md">
                    {t('remarks')}
                  </Title>
                  <Text lang={response.language}>{response.remarks}</Text>
                </>
              )}
            </Paper>
          </Grid.Col>
          <Grid.Col span={{base: 12, md: 5}}>
            <Stack>
              <Paper withBorder p="md">
                <TagsField of={{id: responseId, tags: response.tags ?? []}} />
              </Paper>
              <Paper withBorder p="md" component="section" aria-labelledby="facts">
                <Title order={2} size="h4" mb="md" id="facts">
                  {t('facts')}
                </Title>
                <Facts response={response} />
                <Text size="sm" c="dimmed" mt="sm">
                  {t('history')}
                </Text>
              </Paper>
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
