import {Alert, Button, Group, Select, Stack, TextInput, Textarea} from '@mantine/core';
import {IconSend} from '@tabler/icons-react';
import {useQueryClient} from '@tanstack/react-query';
import {useState} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {sayFailed} from '../../ui/undo';
import {useSending} from '../../ui/useSending';
import {PROVIDERS, type AccountView} from './accounts';
import {sendTest} from './queries';

/** Sends a message to oneself. */
export function TryIt({account: {id = '', provider = 'twilio', addresses = []}}: {account: AccountView}) {
  const {t} = useTranslation('accounts');
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const [chosen, setChosen] = useState('');
  const from = addresses.includes(chosen) ? chosen : (addresses[0] ?? '');
  const [text, setText] = useState(t('try.usual'));
  const {type, like, longest, hasSubject = false} = PROVIDERS[provider].recipient;
  const [subject, setSubject] = useState(hasSubject ? t('try.usualSubject') : '');
  const {errors, isSending, send} = useSending();
  const go = () =>
    send(async () => {
      await sendTest(id, {to, from, text, ...(hasSubject && {subject})});
      await queries.invalidateQueries({queryKey: ['messages']});
    }).catch(sayFailed);
  return (
    <Form onSubmit={() => void go()}>
      <Stack maw="40rem" gap="sm">
        {addresses.length > 1 && (
          <Select label={t('try.from')} data={addresses} value={from} onChange={value => setChosen(value ?? '')} allowDeselect={false} error={errors.from} />
        )}
        <TextInput
          label={t(`of.to.${provider}`)}
          description={t(`of.toAdvice.${provider}`)}
          placeholder={like}
          type={type}
          autoComplete={type === 'text' ? 'off' : type}
          required
          value={to}
          onChange={event => setTo(event.currentTarget.value)}
          error={errors.to}
        />
        {hasSubject && (
          <TextInput label={t('try.subject')} required maxLength={200} value={subject} onChange={event => setSubject(event.currentTarget.value)} error={errors.subject} />
        )}
        <Textarea label={t('try.text')} autosize required maxLength={longest} value={text} onChange={event => setText(event.currentTarget.value)} error={errors.text} />
        {(errors[''] || (addresses.length < 2 && errors.from)) && (
          <Alert color="red" role="alert">
            {errors[''] || errors.from}
          </Alert>
        )}
        <Group>
          <Button type="submit" variant="default" loading={isSending} disabled={addresses.length === 0} leftSection={<IconSend size={16} aria-hidden />}>
            {t('try.send')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
