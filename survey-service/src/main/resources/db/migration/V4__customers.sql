-- Whom a tenant knows. Addresses stand here alone, in no topic.
create table customer (
  tenant text not null,
  id text not null,
  lock int not null,
  body jsonb not null,
  segments text[] not null default '{}',
  changed_at timestamptz not null,
  primary key (tenant, id)
);
create index customer_id_begins on customer (tenant, lower(id) text_pattern_ops);
create index customer_attributes on customer using gin ((body -> 'attributes'));
create index customer_segments on customer using gin (segments);

-- Each identity names one customer.
create table customer_identity (
  tenant text not null,
  kind text not null,
  value text not null,
  customer text not null,
  primary key (tenant, kind, value),
  foreign key (tenant, customer) references customer (tenant, id) on delete cascade
);
create index customer_identity_begins on customer_identity (tenant, lower(value) text_pattern_ops);
create index customer_identity_customer on customer_identity (tenant, customer);

-- What customers did, by ids that the tenant's systems made.
create table customer_event (
  tenant text not null,
  id uuid not null,
  customer text not null,
  name text not null,
  at timestamptz not null,
  properties jsonb not null,
  primary key (tenant, id),
  foreign key (tenant, customer) references customer (tenant, id) on delete cascade
);
create index customer_event_customer on customer_event (tenant, customer, at);
create index customer_event_at on customer_event (at);

create table segment (
  tenant text not null,
  key text not null,
  body jsonb not null,
  primary key (tenant, key)
);

-- Grows with every change of a tenant's segments.
create table segmentation (
  tenant text primary key,
  version int not null
);

-- By which segmentation a customer's segments were found, and when time alone may change them.
create table membership (
  tenant text not null,
  customer text not null,
  evaluated int not null,
  due_at timestamptz,
  primary key (tenant, customer),
  foreign key (tenant, customer) references customer (tenant, id) on delete cascade
);
create index membership_evaluated on membership (tenant, evaluated);
create index membership_due on membership (due_at) where due_at is not null;

create table policy (
  tenant text primary key,
  lock int not null,
  body jsonb not null
);

create table invitation (
  tenant text not null,
  id uuid not null,
  survey text not null,
  customer text not null,
  body jsonb not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  revoked boolean not null default false,
  primary key (tenant, id)
);
create index invitation_newest on invitation (tenant, at desc, id desc);
create index invitation_customer on invitation (tenant, customer, survey);
create index invitation_revoked on invitation (tenant, expires_at) where revoked;

-- A view of the topic: who was asked what and when, on all channels.
create table contact (
  topic_key text primary key,
  tenant text not null,
  respondent text not null,
  body jsonb not null,
  at timestamptz not null
);
create index contact_respondent on contact (tenant, respondent, at);
create index contact_at on contact (at);
