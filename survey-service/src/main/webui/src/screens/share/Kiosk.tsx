import {Button, Group, List, NumberInput, Stack, TextInput} from '@mantine/core';
import {IconExternalLink} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Copyable} from '../../ui/Copyable';
import {Section} from '../../ui/Section';
import {pageOf} from '../../ui/snippets';
import {LanguageChoice, Works} from './parts';
import type {Shared} from './screen';

const USUAL_IDLE = 60;
const SHORTEST_IDLE = 15;

/** The kiosk's page for a tablet, step by step. */
export function Kiosk({survey, surveyKey, channel, publishableKey, gateway}: Shared) {
  const {t} = useTranslation('share');
  const [lang, setLang] = useState<string | null>(null);
  const [idle, setIdle] = useState(USUAL_IDLE);
  const [pin, setPin] = useState('');
  const page = pageOf(gateway, 'k', publishableKey, surveyKey, {
    lang: lang ?? undefined,
    idle: idle === USUAL_IDLE ? undefined : String(idle),
    touchpoint: survey.draft?.touchpoints?.find(key => key === channel.touchpoint),
  });
  const link = pin ? `${page}#pin=${encodeURIComponent(pin)}` : page;
  return (
    <Stack>
      <Group align="flex-end">
        <LanguageChoice label={t('kiosk.language')} usual={t('kiosk.tablets')} survey={survey} value={lang} onChange={setLang} />
        <NumberInput label={t('kiosk.idle')} min={SHORTEST_IDLE} max={3600} allowDecimal={false} value={idle} onChange={value => setIdle(Number(value) || USUAL_IDLE)} />
        <TextInput
          label={t('kiosk.pin')}
          inputMode="numeric"
          maxLength={12}
          value={pin}
          onChange={event => setPin(event.currentTarget.value.replace(/\D/g, ''))}
        />
      </Group>
      <Copyable label={t('kiosk.link')} text={link} />
      <Group>
        <Button component="a" href={page} target="_blank" rel="noopener" variant="default" leftSection={<IconExternalLink size={16} aria-hidden />}>
          {t('kiosk.open')}
        </Button>
      </Group>
      <Section title={t('kiosk.steps')}>
        <List type="ordered" size="sm" spacing={4}>
          <List.Item>{t('kiosk.step1')}</List.Item>
          <List.Item>{t('kiosk.step2')}</List.Item>
          <List.Item>{t('kiosk.step3')}</List.Item>
        </List>
      </Section>
      <Works channel={channel} publishableKey={publishableKey} surveyKey={surveyKey} />
    </Stack>
  );
}
