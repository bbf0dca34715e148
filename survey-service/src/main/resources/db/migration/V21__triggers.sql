-- By which an event is known where it comes from, if it came as a CloudEvent.
alter table customer_event add column source text;
alter table customer_event add column source_id text;
-- A dry run looks at the newest events of a name.
create index customer_event_name on customer_event (tenant, name, at desc);

-- Which event has a customer asked, and when.
create table event_trigger (
  tenant text not null,
  id text not null,
  lock int not null,
  active boolean not null,
  on_event text not null,
  body jsonb not null,
  created_at timestamptz not null,
  primary key (tenant, id)
);
create index event_trigger_on on event_trigger (tenant, on_event) where active;

-- What triggers plan because of events, each once, and what became of it.
create table planned_asking (
  tenant text not null,
  trigger_id text not null,
  event uuid not null,
  customer text not null,
  -- The event.
  body jsonb not null,
  state text not null,
  reason text not null,
  way int not null,
  invitation uuid,
  due_at timestamptz not null,
  -- When it is to be looked at; null once all is said.
  next_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant, trigger_id, event),
  foreign key (tenant, trigger_id) references event_trigger (tenant, id) on delete cascade,
  foreign key (tenant, customer) references customer (tenant, id) on delete cascade
);
create index planned_asking_next on planned_asking (next_at) where next_at is not null;
create index planned_asking_newest on planned_asking (tenant, trigger_id, created_at desc, event desc);
create index planned_asking_customer on planned_asking (tenant, customer);
create index planned_asking_invitation on planned_asking (tenant, invitation) where invitation is not null;
create index planned_asking_old on planned_asking (created_at) where next_at is null;
