import {Button, FileInput, Group, Modal, Radio, Stack, Tabs, Text, TextInput} from '@mantine/core';
import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useNavigate} from '@tanstack/react-router';
import {useState, type FormEvent, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {Refusal} from '../../api/refusal';
import type {components} from '../../api/surveys';
import {useFormats} from '../../ui/formats';
import {keyFrom} from '../builder/model/keys';
import {CarriedOver} from './CarriedOver';
import {Unreadable} from './carried/unreadable';
import {createCarried, createFromTemplate, createSurvey, importSurvey} from './changes';
import {given, type Given} from './foreign';
import {templatesQuery} from './queries';

type Survey = components['schemas']['Survey'];

/** Makes a survey: an empty one, one from a template, or one from a document. */
export default function NewSurvey({onClose}: {onClose: () => void}) {
  const {t} = useTranslation(['surveys', 'shell']);
  return (
    <Modal opened onClose={onClose} title={t('new.title')} size="lg" closeButtonProps={{'aria-label': t('shell:close')}}>
      <Tabs defaultValue="empty" keepMounted={false}>
        <Tabs.List mb="md">
          {(['empty', 'template', 'import'] as const).map(way => (
            <Tabs.Tab key={way} value={way}>
              {t(`new.way.${way}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="empty">
          <Empty />
        </Tabs.Panel>
        <Tabs.Panel value="template">
          <FromTemplate />
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <FromDocument />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}

/** A form that makes a survey and then opens it; what is refused stands beside its field, or below all. */
function useMaking(make: () => Promise<Survey>) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const {id = ''} = await make();
      void queries.invalidateQueries({queryKey: ['surveys']});
      await navigate({to: '/surveys/$id', params: {id}});
    } catch (refused) {
      setFailure(refused as Error);
    } finally {
      setBusy(false);
    }
  };
  const fields = failure instanceof Refusal ? failure.fieldErrors() : {};
  // Another survey with the key is a conflict, which names no field.
  const keyError = fields.key ?? (failure instanceof Refusal && failure.kind === 'conflict' ? failure.message : undefined);
  const others = failure instanceof Refusal ? failure.violations.filter(({field}) => field !== 'key').map(({field, message}) => `${field}: ${message}`) : [];
  return {submit, isBusy, keyError, others: failure && !keyError && others.length === 0 ? [failure.message] : others};
}

interface MakingProps {
  making: ReturnType<typeof useMaking>;
  isReady: boolean;
  children: ReactNode;
}

function Making({making, isReady, children}: MakingProps) {
  const {t} = useTranslation('surveys');
  return (
    <form onSubmit={event => void making.submit(event)} noValidate>
      <Stack>
        {children}
        <div role="alert">
          {making.others.map(line => (
            <Text key={line} size="sm" c="var(--mantine-color-error)">
              {line}
            </Text>
          ))}
        </div>
        <Group justify="flex-end">
          <Button type="submit" disabled={!isReady} loading={making.isBusy}>
            {t('new.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function KeyInput({value, onChange, error}: {value: string; onChange: (key: string) => void; error: string | undefined}) {
  const {t} = useTranslation('surveys');
  return (
    <TextInput
      label={t('new.key')}
      description={t('new.keyHint')}
      value={value}
      error={error}
      maxLength={64}
      spellCheck={false}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}

function Empty() {
  const {t, i18n} = useTranslation('surveys');
  const [name, setName] = useState('');
  const [own, setOwn] = useState<string>();
  const key = own ?? keyFrom(name);
  const making = useMaking(() => createSurvey(name.trim(), key, i18n.language));
  return (
    <Making making={making} isReady={name.trim() !== '' && key !== ''}>
      <TextInput data-autofocus label={t('new.name')} description={t('new.nameHint')} value={name} onChange={event => setName(event.currentTarget.value)} />
      <KeyInput value={key} onChange={setOwn} error={making.keyError} />
    </Making>
  );
}

function FromTemplate() {
  const {t} = useTranslation('surveys');
  const formats = useFormats();
  const templates = useQuery(templatesQuery);
  const [chosen, setChosen] = useState('');
  const [own, setOwn] = useState<string>();
  const key = own ?? chosen;
  const making = useMaking(() => createFromTemplate(chosen, key));
  return (
    <Making making={making} isReady={chosen !== '' && key !== ''}>
      <Radio.Group label={t('new.template')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {(templates.data ?? []).map(({key: template = '', name, description}) => (
            <Radio key={template} value={template} label={formats.text(name) || template} description={formats.text(description)} />
          ))}
        </Stack>
      </Radio.Group>
      {templates.isError && <Text size="sm">{templates.error.message}</Text>}
      <KeyInput value={key} onChange={setOwn} error={making.keyError} />
    </Making>
  );
}

function FromDocument() {
  const {t} = useTranslation('surveys');
  const [source, setSource] = useState<Given>();
  const [flaw, setFlaw] = useState('');
  const [key, setKey] = useState('');
  const [language, setLanguage] = useState('');
  const foreign = source && 'foreign' in source ? source.foreign : undefined;
  const carried = useQuery({
    queryKey: ['surveys', 'carried over', foreign?.id, language],
    queryFn: () => foreign!.carryOver(language),
    enabled: foreign !== undefined,
    staleTime: Infinity,
    retry: false,
  });
  const making = useMaking(() => (source && 'document' in source ? importSurvey(source.document, key) : createCarried(carried.data!.draft, key)));
  const read = async (file: File | null) => {
    setSource(undefined);
    setFlaw('');
    if (!file) return;
    try {
      const found = await given(file);
      setSource(found);
      setKey(found.key);
      if ('foreign' in found) setLanguage(found.foreign.language);
    } catch (failure) {
      setFlaw(failure instanceof Unreadable ? t(`new.unreadable.${failure.reason}`) : (failure as Error).message);
    }
  };
  return (
    <Making making={making} isReady={source !== undefined && key !== '' && (!foreign || carried.data !== undefined)}>
      <FileInput label={t('new.document')} description={t('new.documentHint')} accept=".json,application/json,.xlsx" error={flaw} onChange={file => void read(file)} />
      {foreign && <CarriedOver of={carried} language={language} onLanguage={setLanguage} />}
      <KeyInput value={key} onChange={setKey} error={making.keyError} />
    </Making>
  );
}
