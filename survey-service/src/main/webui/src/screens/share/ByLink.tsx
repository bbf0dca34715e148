import {Button, Grid, Group, Image, List, Stack, Text} from '@mantine/core';
import {IconExternalLink, IconPrinter} from '@tabler/icons-react';
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {Link} from '@tanstack/react-router';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {Copyable} from '../../ui/Copyable';
import {useFormats} from '../../ui/formats';
import {useTouchpointNames} from '../../ui/names';
import {Section} from '../../ui/Section';
import {pageOf} from '../../ui/snippets';
import {sayFailed} from '../../ui/undo';
import {vanishing} from '../../ui/vanishing';
import {LanguageChoice, TouchpointChoice, Works} from './parts';
import {deleteShortLink, makeShortLink, sharedAddress, shortLinksQuery} from './queries';
import type {Shared} from './screen';

/** A link to the survey's page, its code as a picture, and short links that are counted. */
export function ByLink({survey, surveyKey, channel, publishableKey, gateway}: Shared) {
  const {t} = useTranslation('share');
  const [lang, setLang] = useState<string | null>(null);
  const [touchpoint, setTouchpoint] = useState<string | null>(null);
  const query = new URLSearchParams(
    Object.entries({lang, touchpoint}).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  const link = pageOf(gateway, 's', publishableKey, surveyKey, Object.fromEntries(query));
  const svg = sharedAddress(publishableKey, surveyKey, 'qr.svg', query);
  const png = sharedAddress(publishableKey, surveyKey, 'qr.png', query);
  return (
    <Grid gap="xl">
      <Grid.Col span={{base: 12, md: 7}}>
        <Stack>
          <Group align="flex-end">
            <LanguageChoice label={t('language')} usual={t('readers')} survey={survey} value={lang} onChange={setLang} />
            <TouchpointChoice survey={survey} value={touchpoint} onChange={setTouchpoint} />
          </Group>
          <Copyable label={t('link.title')} text={link} />
          <Group>
            <Button component="a" href={link} target="_blank" rel="noopener" variant="default" leftSection={<IconExternalLink size={16} aria-hidden />}>
              {t('link.open')}
            </Button>
          </Group>
          <ShortLinks publishableKey={publishableKey} surveyKey={surveyKey} query={query.toString()} />
          <Works channel={channel} publishableKey={publishableKey} surveyKey={surveyKey} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{base: 12, md: 5}}>
        <Section title={t('code.title')}>
          <Stack align="center">
            <Image src={svg} alt={t('code.alt', {link})} w={220} h={220} fit="contain" bg="white" />
            <Group justify="center">
              <Button component="a" href={svg} download={`${surveyKey}.svg`} variant="default" size="sm">
                {t('code.svg')}
              </Button>
              <Button component="a" href={png} download={`${surveyKey}.png`} variant="default" size="sm">
                {t('code.png')}
              </Button>
              <Button
                size="sm"
                variant="default"
                leftSection={<IconPrinter size={16} aria-hidden />}
                renderRoot={props => (
                  <Link {...props} to="/surveys/$id/poster" params={{id: survey.id ?? ''}} search={{key: publishableKey, lang: lang ?? undefined, touchpoint: touchpoint ?? undefined}} />
                )}
              >
                {t('code.poster')}
              </Button>
            </Group>
          </Stack>
        </Section>
      </Grid.Col>
    </Grid>
  );
}

/** Links that are about to be deleted: they lead to the survey until that can't be undone any more. */
const deletions = vanishing();

async function deleteNow(code: string): Promise<string[]> {
  try {
    await deleteShortLink(code);
    return [];
  } catch (failure) {
    sayFailed(failure as Error);
    return [code];
  }
}

function ShortLinks({publishableKey, surveyKey, query}: {publishableKey: string; surveyKey: string; query: string}) {
  const {t} = useTranslation('share');
  const mayMake = useMay(['admin', 'analyst']);
  const queries = useQueryClient();
  const list = useQuery({...shortLinksQuery(publishableKey, surveyKey), enabled: mayMake});
  const formats = useFormats();
  const touchpoints = useTouchpointNames();
  const told = (ofQuery: string) => {
    const given = new URLSearchParams(ofQuery);
    return [formats.language(given.get('lang') ?? ''), touchpoints.name(given.get('touchpoint') ?? '')].filter(Boolean).join(', ');
  };
  const gone = deletions.use();
  const renew = () => queries.invalidateQueries({queryKey: ['links']});
  const making = useMutation({mutationFn: () => makeShortLink(publishableKey, surveyKey, query), onSuccess: renew, onError: sayFailed});
  if (!mayMake) return null;
  const shown = list.data?.filter(({code = ''}) => !gone.has(code));
  return (
    <Section
      title={t('short.title')}
      beside={
        <Button size="sm" variant="default" loading={making.isPending} onClick={() => making.mutate()}>
          {t('short.make')}
        </Button>
      }
    >
      {shown?.length ? (
        <List spacing="xs" listStyleType="none" withPadding={false}>
          {shown.map(({code = '', url = '', clicks = 0, query: ofQuery = ''}) => (
            <List.Item key={code}>
              <Stack gap={4}>
                <Copyable label={t('short.followed', {count: clicks})} text={url} />
                <Group>
                  <Button size="compact-xs" variant="subtle" onClick={() => deletions.soon([code], t('short.deleted'), ([one = '']) => deleteNow(one).finally(renew))}>
                    {t('short.delete')}
                  </Button>
                  {ofQuery && (
                    <Text size="xs" c="dimmed">
                      {told(ofQuery)}
                    </Text>
                  )}
                </Group>
              </Stack>
            </List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm" c="dimmed">
          {t('short.none')}
        </Text>
      )}
    </Section>
  );
}
