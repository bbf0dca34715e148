import {Button, Popover, ScrollArea, Stack, Text, UnstyledButton, VisuallyHidden} from '@mantine/core';
import {IconAlertTriangle, IconCheck} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {textFor} from '../../ui/formats';
import {useBuilder} from './context';
import {spotOf} from './model/places';
import {useAddressWords} from './useSpeaker';

/** What keeps the draft from being published, and which scores that would end; each leads to its place. */
export function FindingsButton() {
  const {t} = useTranslation('builder');
  const {draft, language, findings, isChecked, ended, go, words} = useBuilder();
  const address = useAddressWords(draft, language);
  const [isOpen, setOpen] = useState(false);
  const count = findings.violations.length;
  const named = (field: string) => field.replace(/^questions\[(\d+)\]/, (_, index: string) => `questions[${draft.questions[Number(index)]?.key ?? index}]`);
  const label = !isChecked ? t('findings.checking') : count === 0 && ended.length > 0 ? t('findings.ends', {count: ended.length}) : t('findings.count', {count});
  const isFine = count === 0 && ended.length === 0;
  const lead = (field: string | undefined) => {
    setOpen(false);
    go(field ? spotOf(field, draft) : {tab: 'questions'}, field);
  };
  return (
    <>
      {/* Not within the button, which would have no name then. */}
      <VisuallyHidden role="status">{label}</VisuallyHidden>
      <Popover opened={isOpen && isChecked} onChange={setOpen} width={360} position="bottom-end" trapFocus shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            leftSection={isFine ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} color="var(--mantine-color-orange-7)" aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t('findings.title')}>
          <ScrollArea.Autosize mah={360} p="xs">
            <Stack gap={0}>
              {count === 0 && (
                <Text size="sm" p="xs" tabIndex={-1} data-autofocus>
                  {t('findings.none')}
                </Text>
              )}
              {findings.violations.map(violation => (
                <UnstyledButton key={`${violation.field} ${violation.message}`} p="xs" onClick={() => lead(violation.field)}>
                  <Text size="sm" fw={500}>
                    {address(named(violation.field))}
                  </Text>
                  <Text size="sm">{words(violation)}</Text>
                </UnstyledButton>
              ))}
              {ended.map(({question, title, version, isReplaced, at}) => (
                <UnstyledButton key={question} p="xs" onClick={() => lead(at)}>
                  <Text size="sm" fw={500}>
                    {textFor(language, title) || question}
                  </Text>
                  <Text size="sm">{t(isReplaced ? 'score.ends' : 'score.gone', {version})}</Text>
                </UnstyledButton>
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
