-- Who is told of what happens.
create table webhook (
  tenant text not null,
  id text not null,
  lock int not null,
  active boolean not null,
  created_at timestamptz not null,
  body jsonb not null,
  -- Sealed by the service's key, as is the one before it, which signs too for a while.
  secret text not null,
  old_secret text,
  old_secret_until timestamptz,
  primary key (tenant, id)
);

-- What they are told, one row for each event and webhook. The id is made of both, so a repeated event adds nothing.
create table webhook_delivery (
  id text primary key,
  tenant text not null,
  webhook_id text not null,
  type text not null,
  -- Of whom the payload speaks: the response or the survey.
  subject text not null,
  state text not null,
  -- Null once its response was erased.
  payload text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  -- While a replica sends it.
  lease_until timestamptz,
  -- All of them; also tells a replica whether its lease was taken over.
  attempts int not null default 0,
  -- Those since it was last made pending; decides when it is tried again.
  failures int not null default 0,
  status int,
  error text,
  finished_at timestamptz,
  foreign key (tenant, webhook_id) references webhook (tenant, id) on delete cascade
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'pending';
create index webhook_delivery_listed on webhook_delivery (tenant, webhook_id, created_at desc, id desc);
create index webhook_delivery_subject on webhook_delivery (tenant, subject) where payload is not null;
create index webhook_delivery_finished on webhook_delivery (finished_at) where finished_at is not null;

-- The entity tag of a channel.
alter table channel add column lock int not null default 1;
