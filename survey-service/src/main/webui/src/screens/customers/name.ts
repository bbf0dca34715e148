import type {Customer} from './queries';

/** As systems call the attributes that hold a name. */
const WHOLE = ['name', 'fullname', 'displayname'];
const FIRST = ['firstname', 'givenname'];
const LAST = ['lastname', 'familyname', 'surname'];

/** What somebody is called: by an attribute that is named so, else by an e-mail address; undefined if neither is known. */
export function nameOf({attributes, identities}: Pick<Customer, 'attributes' | 'identities'>): string | undefined {
  const texts = new Map(
    Object.entries(attributes ?? {}).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' && value.trim() ? [[key.toLowerCase().replaceAll(/[^a-z]/g, ''), value.trim()] as const] : [],
    ),
  );
  const first = (keys: string[]) => keys.map(key => texts.get(key)).find(Boolean);
  const parts = [first(FIRST), first(LAST)].filter(Boolean).join(' ');
  return first(WHOLE) || parts || identities?.find(({kind}) => kind === 'email')?.value;
}
