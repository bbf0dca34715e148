-- A provider's address belongs to one channel of all tenants; ChannelAddress has the rule.
alter table channel add column address_key text;
alter table channel add column address_taken boolean not null default false;

-- Where several channels have one, the oldest keeps it. What is known of a row's age is when it was last written.
with addressed as (
  select tenant, id, xmin as written,
    concat_ws(' ',
      body ->> 'channel',
      lower(regexp_replace(coalesce(body ->> 'account', ''), '\s', '', 'g')),
      case when body ->> 'channel' in ('sms', 'whatsapp', 'phone')
        then regexp_replace(regexp_replace(lower(body ->> 'address'), '[\s().\-/]', '', 'g'), '^00', '+')
        else lower(regexp_replace(body ->> 'address', '\s', '', 'g'))
      end) as address_key
  from channel
  where coalesce(body ->> 'address', '') <> ''
), ranked as (
  select *, row_number() over (
    partition by address_key order by age(written) desc, tenant collate "C", id collate "C") as place
  from addressed
  -- What is longer is no address, and would be too long for an index.
  where length(address_key) <= 500
)
update channel
set address_key = case when place = 1 then ranked.address_key end, address_taken = place > 1
from ranked
where channel.tenant = ranked.tenant and channel.id = ranked.id;

alter table channel add constraint channel_address unique (address_key);

-- The gateway hears of the others without their address; their tenants see it at /v1/channels.
insert into outbox (topic, key, value)
select 'channels', tenant || '/' || id, convert_to((body - 'address')::text, 'UTF8')
from channel where address_taken;

do $$
declare loser record;
begin
  for loser in select tenant, id, body ->> 'address' as address from channel where address_taken loop
    raise warning 'Channel % of % has lost the address %, which an older channel has too',
      loser.id, loser.tenant, loser.address;
  end loop;
end $$;

-- Pages go on using a publishable key after its channel is gone: nobody else may ever get it.
create table publishable_key (
  key text primary key,
  tenant text not null
);
insert into publishable_key (key, tenant)
select publishable_key, tenant from channel where publishable_key is not null;
