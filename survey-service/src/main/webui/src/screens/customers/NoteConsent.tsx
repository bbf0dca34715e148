import {Alert, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput, Textarea} from '@mantine/core';
import {notifications} from '@mantine/notifications';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import {Form} from '../../ui/Form';
import {offerUndo, sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {consentQuery, undoing, writeConsent, type ConsentChannel} from './consents';

/** What was seen isn't what counts, or something counts where nothing was seen. */
const STALE = [412, 428];

const LONGEST_TEXT = 2000;
const LONGEST_PROOF = 500;

interface NoteConsentProps {
  id: string;
  channel: ConsentChannel;
  /** Whether anything was ever said of it. */
  isKnown: boolean;
  onClose: () => void;
}

/** Notes that the customer consents to be asked by a channel, or doesn't any more. */
export function NoteConsent({id, channel, isKnown, onClose}: NoteConsentProps) {
  const {t} = useTranslation(['customers', 'responses', 'shell']);
  const queries = useQueryClient();
  const seen = useQuery({...consentQuery(id, channel), enabled: isKnown});
  const [state, setState] = useState<'granted' | 'withdrawn'>('granted');
  const [text, setText] = useState('');
  const [proof, setProof] = useState('');
  const [isStale, setStale] = useState(false);
  const {errors, isSending, send} = useSending();

  const refresh = () => queries.invalidateQueries({queryKey: ['customers', 'one', id, 'consents']});
  const write = async () => {
    setStale(false);
    const before = isKnown ? seen.data : undefined;
    try {
      const noted = await writeConsent(id, channel, {state, text, proof}, before?.tag ?? '');
      await refresh();
      const undo = undoing(before?.value, noted.value);
      if (undo) {
        offerUndo(t('consent.done'), async () => {
          await writeConsent(id, channel, undo, noted.tag);
          await refresh();
        });
      } else {
        notifications.show({role: 'status', message: t('consent.done')});
      }
      onClose();
    } catch (failure) {
      if (!(failure instanceof Refusal && STALE.includes(failure.status))) throw failure;
      await refresh();
      setStale(true);
    }
  };

  return (
    <Modal opened onClose={onClose} title={t('consent.noteOf', {channel: t(`responses:channel.${channel}`)})} closeButtonProps={{'aria-label': t('shell:close')}}>
      <Form onSubmit={() => send(write).catch(sayFailed)}>
        <Stack>
          <SegmentedControl
            aria-label={t('consent.which')}
            data={(['granted', 'withdrawn'] as const).map(value => ({value, label: t(`consent.state.${value}`)}))}
            value={state}
            onChange={value => setState(value === 'withdrawn' ? 'withdrawn' : 'granted')}
          />
          <Textarea
            label={t('consent.text')}
            description={t('consent.textAdvice')}
            autosize
            minRows={2}
            maxLength={LONGEST_TEXT}
            value={text}
            error={errors.text}
            onChange={event => setText(event.currentTarget.value)}
          />
          <TextInput
            label={t('consent.proof')}
            description={t('consent.proofAdvice')}
            maxLength={LONGEST_PROOF}
            value={proof}
            error={errors.proof}
            onChange={event => setProof(event.currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            {t('consent.kept')}
          </Text>
          {isStale && (
            <Alert color="orange" role="alert">
              {t('consent.stale')}
            </Alert>
          )}
          {(errors[''] ?? seen.error) && (
            <Alert color="red" role="alert">
              {errors[''] ?? seen.error?.message}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isSending} disabled={isKnown && !seen.data}>
              {t('consent.save')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
