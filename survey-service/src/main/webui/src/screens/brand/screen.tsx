import {Alert, Anchor, Divider, Group, Image, Paper, Skeleton, Stack, Text, TextInput, Title} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {createLazyRoute} from '@tanstack/react-router';
import {useTranslation} from 'react-i18next';
import {useMay} from '../../app/me';
import {ErrorPage} from '../../ui/ErrorPage';
import {Form} from '../../ui/Form';
import {Page} from '../../ui/Page';
import {SaveBar} from '../../ui/SaveBar';
import {errorOf, useLockedForm, type Locked} from '../../ui/useLockedForm';
import {brandQuery, readBrand, writeBrand, type Brand} from './queries';

export const Route = createLazyRoute('/settings/brand')({component: BrandScreen});

const ADDRESSES = ['logo', 'imprint', 'privacy'] as const;
const LONGEST_NAME = 100;

/** Whose pages respondents see, with how it looks there. */
function BrandScreen() {
  const {t} = useTranslation('brand');
  const isAdmin = useMay(['admin']);
  const {data, error, refetch} = useQuery(brandQuery);
  if (error && !data) return <ErrorPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={t('title')} description={t('description')}>
      {!data ? <Skeleton height={320} /> : isAdmin ? <BrandForm start={data} /> : <Look brand={data.value} />}
    </Page>
  );
}

function BrandForm({start}: {start: Locked<Brand>}) {
  const {t} = useTranslation('brand');
  const locked = useLockedForm({name: 'brand', start, read: readBrand, write: writeBrand});
  const {form} = locked;
  const brand = form.getValues();
  return (
    <Group align="flex-start" gap="xl" grow preventGrowOverflow={false}>
      <Form onSubmit={locked.save}>
        <Stack miw="min(20rem, 100%)">
          <TextInput
            label={t('field.name')}
            description={t('advice.name')}
            autoComplete="organization"
            maxLength={LONGEST_NAME}
            value={brand.name}
            onChange={event => form.setFieldValue('name', event.currentTarget.value)}
            error={errorOf(form, 'name')}
          />
          {ADDRESSES.map(field => (
            <TextInput
              key={field}
              type="url"
              label={t(`field.${field}`)}
              description={t(`advice.${field}`)}
              placeholder="https://"
              value={brand[field]}
              onChange={event => form.setFieldValue(field, event.currentTarget.value)}
              error={errorOf(form, field)}
            />
          ))}
          <SaveBar of={locked} fieldName={field => t(`field.${field as keyof Brand}`)} />
        </Stack>
      </Form>
      <Look brand={brand} />
    </Group>
  );
}

function Look({brand}: {brand: Brand}) {
  const {t} = useTranslation('brand');
  const isNone = Object.values(brand).every(value => value.trim() === '');
  const links = (['imprint', 'privacy'] as const).filter(field => isAddress(brand[field]));
  return (
    <Stack component="section" aria-label={t('look')} miw="min(20rem, 100%)">
      <Title order={2} size="h4">
        {t('look')}
      </Title>
      {isNone && <Alert color="orange">{t('none')}</Alert>}
      <Paper withBorder p="md">
        <Group gap="sm" wrap="nowrap" mih={48}>
          {isAddress(brand.logo) && <Image src={brand.logo} alt="" h={40} w="auto" maw={160} fit="contain" />}
          <Text fw={600} style={{overflowWrap: 'anywhere'}}>
            {brand.name}
          </Text>
        </Group>
        <Divider my="sm" />
        <Text>{t('question')}</Text>
        <Divider my="sm" />
        <Group gap="md">
          {links.map(field => (
            <Anchor key={field} href={brand[field]} target="_blank" rel="noopener noreferrer" size="sm">
              {t(`link.${field}`)}
            </Anchor>
          ))}
        </Group>
      </Paper>
    </Stack>
  );
}

function isAddress(text: string): boolean {
  return /^https:\/\/[^\s/]/.test(text.trim());
}
