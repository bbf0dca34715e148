import {ActionIcon, Button, Group, Paper, Select, Stack, Text, TextInput, Textarea} from '@mantine/core';
import type {UseFormReturnType} from '@mantine/form';
import {IconArrowUp, IconPlus, IconTrash} from '@tabler/icons-react';
import {useQuery} from '@tanstack/react-query';
import {useTranslation} from 'react-i18next';
import {useFormats} from '../../ui/formats';
import {allSurveysQuery} from '../../ui/names';
import {errorOf} from '../../ui/useLockedForm';
import {accountsQuery} from '../accounts/queries';
import {LINK} from '../share/invitations';
import type {TriggerValues, Way} from './triggers';

const MOST = 5;

interface WaysProps {
  form: UseFormReturnType<TriggerValues>;
  readOnly: boolean;
}

/** How the link is sent: the first way by which the customer can and may be asked. */
export function Ways({form, readOnly}: WaysProps) {
  const {t} = useTranslation('triggers');
  const {ways} = form.getValues();
  const put = (next: Way[]) => form.setFieldValue('ways', next);
  return (
    <Stack gap="xs" role="group" aria-label={t('field.ways')}>
      <Text size="sm" fw={500}>
        {t('field.ways')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('field.waysAdvice')}
      </Text>
      {ways.map((way, place) => (
        <OneWay
          key={place}
          form={form}
          readOnly={readOnly}
          place={place}
          onChange={next => put(ways.map((one, at) => (at === place ? next : one)))}
          onRemove={() => put(ways.filter((_, at) => at !== place))}
          onUp={place > 0 ? () => put(ways.map((one, at) => (at === place ? ways[place - 1]! : at === place - 1 ? way : one))) : undefined}
        />
      ))}
      {typeof errorOf(form, 'ways') === 'string' && ways.length === 0 && (
        <Text size="sm" c="red" role="alert">
          {errorOf(form, 'ways')}
        </Text>
      )}
      {!readOnly && ways.length < MOST && (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => put([...ways, {account: '', from: '', text: {}, subject: {}, reminders: []}])}>
            {t('addWay')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface OneWayProps extends WaysProps {
  place: number;
  onChange: (way: Way) => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
}

function OneWay({form, readOnly, place, onChange, onRemove, onUp}: OneWayProps) {
  const {t} = useTranslation('triggers');
  const formats = useFormats();
  const {data: accounts = []} = useQuery(accountsQuery);
  const {data: surveys = []} = useQuery(allSurveysQuery);
  const {ways, survey} = form.getValues();
  const way = ways[place]!;
  const spoken = surveys.find(({draft}) => draft?.key === survey)?.draft?.languages ?? [];
  const languages = [...new Set([...spoken, ...Object.keys(way.text ?? {})])];
  const senders = accounts.flatMap(({id = '', provider = 'twilio', addresses = []}) =>
    addresses.map(address => ({value: `${id} ${address}`, label: `${t(`provider.${provider}`)}: ${address}`, provider})),
  );
  const own = accounts.find(({id}) => id === way.account);
  const from = way.from || own?.addresses?.[0] || '';
  const isMail = own?.provider === 'smtp';
  const error = (path: string) => form.errors[`ways.${place}.${path}`];
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group align="flex-end" wrap="nowrap">
          <Select
            flex={1}
            label={t('way', {n: place + 1})}
            placeholder={t('chooseWay')}
            data={senders}
            allowDeselect={false}
            value={way.account ? `${way.account} ${from}` : null}
            onChange={chosen => {
              const [account = '', address = ''] = (chosen ?? '').split(' ');
              onChange({...way, account, from: address});
            }}
            error={error('account') ?? error('from')}
            disabled={readOnly}
          />
          {!readOnly && onUp && (
            <ActionIcon variant="default" size="lg" aria-label={t('upWay', {n: place + 1})} onClick={onUp}>
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
          )}
          {!readOnly && (
            <ActionIcon variant="default" size="lg" aria-label={t('removeWay', {n: place + 1})} onClick={onRemove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        {languages.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('surveyFirst')}
          </Text>
        )}
        {languages.map(language => (
          <Stack key={language} gap="xs">
            {isMail && (
              <TextInput
                label={t('subject', {language: formats.language(language)})}
                lang={language}
                maxLength={200}
                value={way.subject?.[language] ?? ''}
                onChange={event => onChange({...way, subject: {...way.subject, [language]: event.currentTarget.value}})}
                error={error(`subject.${language}`)}
                disabled={readOnly}
              />
            )}
            <Textarea
              label={t('text', {language: formats.language(language)})}
              description={t('textAdvice', {link: LINK})}
              lang={language}
              autosize
              minRows={2}
              maxLength={isMail ? 9_400 : 1000}
              value={way.text?.[language] ?? ''}
              onChange={event => onChange({...way, text: {...way.text, [language]: event.currentTarget.value}})}
              error={error(`text.${language}`) ?? (language === languages[0] ? error('text') : undefined)}
              disabled={readOnly}
            />
          </Stack>
        ))}
      </Stack>
    </Paper>
  );
}
