import {TagsInput} from '@mantine/core';
import {useTranslation} from 'react-i18next';
import {useBuilder} from '../context';
import {Section} from '../fields/Section';
import {KEY} from '../model/keys';
import {removeAttribute} from '../model/references';
import {useRemoval} from '../useRemoval';
import {useLogic} from './useLogic';

/** Which attributes of customers conditions and texts refer to. */
export function Attributes() {
  const {t} = useTranslation('builder');
  const {wrong} = useBuilder();
  const {draft, logic, put} = useLogic();
  const removal = useRemoval();
  return (
    <Section title={t('part.attributes')} hint={t('attribute.hint')} path="logic.attributes">
      <TagsInput
        aria-label={t('part.attributes')}
        maw={480}
        value={logic.attributes}
        isDuplicate={(value, current) => current.includes(value)}
        error={logic.attributes.map((_, index) => wrong(`logic.attributes[${index}]`)).find(Boolean)}
        onChange={keys => {
          const gone = logic.attributes.find(key => !keys.includes(key));
          if (gone) removal(removeAttribute(draft, gone), gone);
          else put({attributes: keys.filter(key => KEY.test(key))});
        }}
      />
    </Section>
  );
}
