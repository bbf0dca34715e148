import {Autocomplete, Button, ColorInput, ColorSwatch, Fieldset, Group, SimpleGrid, Slider, Stack, Text} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {COLOURS, SCHEMES, contrastOf, seenColour, token, type Colour, type Scheme} from '../model/look';
import {fieldId} from '../model/places';
import type {Theme} from '../model/draft';
import {useUndoable} from '../useUndoable';

const FONTS = ['system-ui, sans-serif', 'Georgia, serif', 'Inter, sans-serif', 'ui-monospace, monospace'];
const USUAL_RADIUS = 14;
const LARGEST_RADIUS = 32;

/** A survey's colours with their contrast, its corners and fonts. */
export function LookTab() {
  const {t} = useTranslation('builder');
  const {draft, wrong} = useBuilder();
  const undoable = useUndoable();
  const {theme} = draft;
  const set = useSet();
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text c="dimmed">{t('look.hint')}</Text>
        <Button
          variant="default"
          disabled={Object.keys(theme).length === 0}
          onClick={() => undoable(now => ({...now, theme: {}}), t('look.reset'))}
        >
          {t('look.usual')}
        </Button>
      </Group>
      <SimpleGrid cols={{base: 1, md: 2}}>
        {SCHEMES.map(scheme => (
          <Fieldset key={scheme} legend={t(`look.${scheme}`)}>
            <Stack gap="sm">
              {COLOURS.map(colour => (
                <ColourField key={colour} colour={colour} scheme={scheme} />
              ))}
            </Stack>
          </Fieldset>
        ))}
      </SimpleGrid>
      <Fieldset legend={t('look.shape')}>
        <Stack>
          <div>
            <Text size="sm" fw={500} id="look-radius">
              {t('look.radius', {pixels: parseInt(theme.radius ?? String(USUAL_RADIUS), 10)})}
            </Text>
            <Slider
              aria-labelledby="look-radius"
              thumbLabel={t('part.radius')}
              max={LARGEST_RADIUS}
              label={null}
              value={parseInt(theme.radius ?? String(USUAL_RADIUS), 10)}
              onChange={radius => set('radius', `${radius}px`)}
            />
          </div>
          <Autocomplete
            id={fieldId('theme.font')}
            label={t('part.font')}
            description={t('look.fontHint')}
            placeholder={FONTS[0]}
            data={FONTS}
            maxLength={200}
            value={theme.font ?? ''}
            error={wrong('theme.font')}
            onChange={font => set('font', font)}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function useSet() {
  const {edit} = useBuilder();
  return (name: keyof Theme, value: string) =>
    edit(now => {
      const {[name]: _, ...theme} = now.theme;
      return {...now, theme: value ? {...theme, [name]: value} : theme};
    }, `theme.${name}`);
}

function ColourField({colour, scheme}: {colour: Colour; scheme: Scheme}) {
  const {t, i18n} = useTranslation('builder');
  const {draft, wrong} = useBuilder();
  const set = useSet();
  const name = token(colour, scheme);
  const seen = contrastOf(draft.theme, colour, scheme);
  const number = (value: number) => (Math.floor(value * 100) / 100).toLocaleString(i18n.language, {minimumFractionDigits: 1});
  const isLow = seen !== undefined && seen.ratio < seen.least;
  return (
    <div>
      <ColorInput
        id={fieldId(`theme.${name}`)}
        label={t(`colour.${colour}`)}
        placeholder={seenColour({}, colour, scheme)}
        leftSection={<ColorSwatch size={18} color={seenColour(draft.theme, colour, scheme)} aria-hidden />}
        value={draft.theme[name] ?? ''}
        error={wrong(`theme.${name}`)}
        eyeDropperButtonProps={{'aria-label': t('look.pick')}}
        onChange={value => set(name, value)}
      />
      {seen && (
        <Text size="xs" c={isLow ? 'var(--mantine-color-error)' : 'dimmed'} fw={isLow ? 600 : 400}>
          {isLow ? t('look.tooLow', {ratio: number(seen.ratio), least: number(seen.least)}) : t('look.contrast', {ratio: number(seen.ratio)})}
        </Text>
      )}
    </div>
  );
}
