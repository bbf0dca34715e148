import {ActionIcon, Button, ColorInput, Fieldset, Group, SegmentedControl, Stack, TextInput} from '@mantine/core';
import {IconPlus, IconX} from '@tabler/icons-react';
import {useState, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';
import {Form} from '../../ui/Form';
import {useFormats} from '../../ui/formats';
import {NamesField} from '../../ui/NamesField';
import {SaveBar} from '../../ui/SaveBar';
import {errorOf, type LockedForm} from '../../ui/useLockedForm';
import {LISTS, MOST, languagesOf, type List, type Persona} from './persona';

/** Those that can be told apart well, also on dark. */
const SWATCHES = ['#0b6e6e', '#8a4fb0', '#b3541e', '#2b6cb0', '#a83265', '#4d7c0f'];
const LONGEST = 200;
const LONGEST_ADDRESS = 2000;

interface PersonaFormProps {
  of: LockedForm<Persona>;
  mayBeSaved: boolean;
  label?: string;
  always?: boolean;
  /** More fields. */
  children?: ReactNode;
}

/** Who a persona is, and what it wants, needs and suffers. */
export function PersonaForm({of, mayBeSaved, label, always, children}: PersonaFormProps) {
  const {t, i18n} = useTranslation('personas');
  const formats = useFormats();
  const {form} = of;
  const persona = form.getValues();
  const languages = languagesOf(persona, i18n.language);
  const [chosen, setChosen] = useState(i18n.language);
  const language = languages.includes(chosen) ? chosen : i18n.language;
  const put = <F extends keyof Persona>(field: F, value: Persona[F]) => {
    form.clearErrors();
    form.setValues({...form.getValues(), [field]: value});
  };
  return (
    <Form onSubmit={() => mayBeSaved && of.save()}>
      <Stack maw="44rem">
        <NamesField label={t('field.name')} value={persona.name} error={errorOf(form, 'name')} onChange={name => put('name', name)} />
        {children}
        <NamesField label={t('field.description')} value={persona.description} error={errorOf(form, 'description')} onChange={text => put('description', text)} />
        {languages.length > 1 && (
          <SegmentedControl
            aria-label={t('language')}
            data={languages.map(tag => ({value: tag, label: formats.language(tag)}))}
            value={language}
            onChange={setChosen}
          />
        )}
        {LISTS.map(list => (
          <Lines key={list} list={list} lines={persona[list]} language={language} errors={form.errors} onChange={lines => put(list, lines)} />
        ))}
        <TextInput
          type="url"
          label={t('field.picture')}
          description={t('pictureAdvice')}
          placeholder="https://"
          maxLength={LONGEST_ADDRESS}
          value={persona.picture}
          error={errorOf(form, 'picture')}
          onChange={event => put('picture', event.currentTarget.value)}
        />
        <ColorInput
          label={t('field.colour')}
          description={t('colourAdvice')}
          placeholder={SWATCHES[0]}
          swatches={SWATCHES}
          withEyeDropper={false}
          value={persona.colour}
          error={errorOf(form, 'colour')}
          onChange={colour => put('colour', colour)}
        />
        <SaveBar of={of} fieldName={field => t(`field.${field}`)} label={label} always={always} />
      </Stack>
    </Form>
  );
}

interface LinesProps {
  list: List;
  lines: Record<string, string>[];
  /** In which they are written; what they say in others stays with them. */
  language: string;
  errors: Record<string, unknown>;
  onChange: (lines: Record<string, string>[]) => void;
}

function Lines({list, lines, language, errors, onChange}: LinesProps) {
  const {t} = useTranslation('personas');
  const formats = useFormats();
  return (
    <Fieldset legend={t(`list.${list}`)}>
      <Stack gap="xs">
        {lines.map((line, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              style={{flexGrow: 1}}
              lang={language}
              aria-label={t('line', {list: t(`list.${list}`), number: index + 1})}
              placeholder={formats.text(line)}
              maxLength={LONGEST}
              value={line[language] ?? ''}
              error={errorOf({errors}, `${list}.${index}`)}
              onChange={event => onChange(lines.with(index, {...line, [language]: event.currentTarget.value}))}
            />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('removeLine', {list: t(`list.${list}`), number: index + 1})}
              onClick={() => onChange(lines.toSpliced(index, 1))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={lines.length >= MOST}
            onClick={() => onChange([...lines, {[language]: ''}])}
          >
            {t(`add.${list}`)}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
