-- What a line of a form asks for, when a page shows a survey and how are closed sets now. Drafts that were
-- never published may hold anything else there; it goes, as no survey could have been published with it.
update survey
set draft = jsonb_set(draft, '{audience,triggers}', coalesce(
  (select jsonb_agg(trigger order by place)
   from jsonb_array_elements(draft #> '{audience,triggers}') with ordinality as listed (trigger, place)
   where coalesce(trigger ->> 'when', '') ~
       '^(\s*|view|exit|(delay|time|scroll) [0-9]{1,5}|(click|event) [^\n\r]{1,200})$'
     and lower(coalesce(trigger ->> 'mode', '')) in ('', 'popover', 'modal', 'button')),
  '[]'))
where jsonb_typeof(draft #> '{audience,triggers}') = 'array';

update survey
set draft = jsonb_set(draft, '{questions}',
  (select jsonb_agg(
     case when jsonb_typeof(question -> 'fields') = 'array' then
       jsonb_set(question, '{fields}', coalesce(
         (select jsonb_agg(field order by line)
          from jsonb_array_elements(question -> 'fields') with ordinality as form (field, line)
          where field ->> 'key' is null or lower(field ->> 'key') in (
            'first_name', 'last_name', 'email', 'phone', 'company',
            'street', 'street2', 'postal_code', 'city', 'region', 'country')),
         '[]'))
     else question end order by place)
   from jsonb_array_elements(draft -> 'questions') with ordinality as asked (question, place)))
where draft @? '$.questions[*].fields[*]';
