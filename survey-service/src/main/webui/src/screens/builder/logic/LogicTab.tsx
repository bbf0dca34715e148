import {Stack} from '@mantine/core';
import {Editable} from '../fields/Editable';
import {Attributes} from './Attributes';
import {Blocks} from './Blocks';
import {Ends} from './Ends';
import {HiddenFields} from './HiddenFields';
import {Jumps} from './Jumps';
import {PathsSection} from './PathsSection';
import {Quotas} from './Quotas';
import {Variables} from './Variables';

/** What decides which questions are asked, and where a survey ends. */
export function LogicTab() {
  return (
    <Stack gap="xl">
      <PathsSection />
      <Editable>
        <Stack gap="xl">
          <Jumps />
          <Ends />
          <Quotas />
          <Blocks />
          <HiddenFields />
          <Variables />
          <Attributes />
        </Stack>
      </Editable>
    </Stack>
  );
}
