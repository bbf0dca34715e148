-- What each customer said last of being written to, by channel and purpose; heard_at is when it was last said again.
create table consent (
  tenant text not null,
  customer text not null,
  channel text not null,
  purpose text not null,
  lock int not null,
  body jsonb not null,
  heard_at timestamptz not null,
  primary key (tenant, customer, channel, purpose),
  foreign key (tenant, customer) references customer (tenant, id) on delete cascade
);

-- All that was ever said of it; nothing here is changed.
create table consent_change (
  tenant text not null,
  customer text not null,
  id uuid not null,
  at timestamptz not null,
  body jsonb not null,
  primary key (tenant, customer, id),
  foreign key (tenant, customer) references customer (tenant, id) on delete cascade
);
create index consent_change_newest on consent_change (tenant, customer, at desc, id desc);

-- A view of the topic: what respondents said last by STOP and START, also those who are no customers yet.
create table respondent_consent (
  topic_key text not null,
  state text not null,
  tenant text not null,
  subject text not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (topic_key, state)
);
create index respondent_consent_subject on respondent_consent (tenant, subject);
