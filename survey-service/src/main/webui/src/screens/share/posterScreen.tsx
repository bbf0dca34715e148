import {Button, Group, Image, Paper, Skeleton, Stack, Text, Textarea, Title} from '@mantine/core';
import {IconPrinter} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMe} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {textFor} from '../../ui/formats';
import {brandQuery} from '../brand/queries';
import {readable} from '../../ui/recall';
import {Page} from '../../ui/Page';
import {pageOf} from '../../ui/snippets';
import classes from './poster.module.css';
import {keyChannelsQuery, sharedAddress, surveyQuery} from './queries';

export const Route = createLazyRoute('/surveys/$id/poster')({component: PosterScreen});

/** A page to print and hang up: what one is asked for, the code, and the address for those without a camera. */
function PosterScreen() {
  const {t, i18n} = useTranslation('share');
  const {id} = Route.useParams();
  const {key, lang, touchpoint} = Route.useSearch();
  const {gateway} = useMe();
  const survey = useQuery(surveyQuery(id));
  const channels = useQuery(keyChannelsQuery);
  const brand = useQuery(brandQuery).data?.value;
  const [typed, setTyped] = useState<string>();
  if (survey.error) return <ErrorPage error={survey.error} reset={() => void survey.refetch()} />;
  const draft = survey.data?.draft;
  const publishableKey = channels.data?.find(one => one.publishableKey === key)?.publishableKey;
  if (!draft || !channels.data) return <Skeleton height={480} />;
  if (!publishableKey) return <Text>{t('poster.noKey')}</Text>;
  const surveyKey = draft.key ?? '';
  const query = new URLSearchParams(Object.entries({lang, touchpoint}).filter((pair): pair is [string, string] => Boolean(pair[1])));
  const question = readable(textFor(lang ?? i18n.language, draft.questions?.[0]?.title));
  const words = typed ?? question;
  return (
    <Page
      title={t('poster.title')}
      actions={
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('poster.print')}
        </Button>
      }
    >
      <Textarea className={classes.tools} label={t('poster.words')} autosize maxLength={300} value={words} onChange={event => setTyped(event.currentTarget.value)} maw="40rem" />
      <Paper withBorder className={classes.poster} component="article" lang={lang}>
        <Stack align="center" gap="xl">
          {brand && (brand.logo || brand.name) && (
            <Group justify="center" gap="md">
              {brand.logo && <Image src={brand.logo} alt="" h={64} w="auto" maw="60%" fit="contain" />}
              {brand.name && (
                <Text fw={600} fz="xl">
                  {brand.name}
                </Text>
              )}
            </Group>
          )}
          <Title order={2} ta="center" className={classes.words}>
            {words}
          </Title>
          <Image src={sharedAddress(publishableKey, surveyKey, 'qr.svg', query)} alt="" className={classes.code} />
          <Group justify="center">
            <Text ta="center" className={classes.address}>
              {pageOf(gateway, 's', publishableKey, surveyKey, Object.fromEntries(query)).replace(/^https?:\/\//, '')}
            </Text>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}
