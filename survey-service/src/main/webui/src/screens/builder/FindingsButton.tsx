import {Button, Popover, ScrollArea, Stack, Text, UnstyledButton, VisuallyHidden} from '@mantine/core';
import {IconAlertTriangle, IconCheck} from '@tabler/icons-react';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {useBuilder} from './context';
import {spotOf} from './model/places';
import {useAddressWords} from './useSpeaker';

/** What keeps the draft from being published; each leads to its place. */
export function FindingsButton() {
  const {t} = useTranslation('builder');
  const {draft, language, findings, go, words} = useBuilder();
  const address = useAddressWords(draft, language);
  const [isOpen, setOpen] = useState(false);
  const count = findings.violations.length;
  const named = (field: string) => field.replace(/^questions\[(\d+)\]/, (_, index: string) => `questions[${draft.questions[Number(index)]?.key ?? index}]`);
  return (
    <>
      {/* Not within the button, which would have no name then. */}
      <VisuallyHidden role="status">{t('findings.count', {count})}</VisuallyHidden>
      <Popover opened={isOpen && count > 0} onChange={setOpen} width={360} position="bottom-end" trapFocus shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            leftSection={count > 0 ? <IconAlertTriangle size={16} color="var(--mantine-color-orange-7)" aria-hidden /> : <IconCheck size={16} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('findings.count', {count})}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t('findings.title')}>
          <ScrollArea.Autosize mah={360} p="xs">
            <Stack gap={0}>
              {findings.violations.map(violation => (
                <UnstyledButton
                  key={`${violation.field} ${violation.message}`}
                  p="xs"
                  onClick={() => {
                    setOpen(false);
                    go(spotOf(violation.field, draft), violation.field);
                  }}
                >
                  <Text size="sm" fw={500}>
                    {address(named(violation.field))}
                  </Text>
                  <Text size="sm">{words(violation)}</Text>
                </UnstyledButton>
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
