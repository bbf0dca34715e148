-- Every row belongs to a tenant, and every key begins with it.
create table journey (
  tenant text not null,
  key text not null,
  body jsonb not null,
  primary key (tenant, key)
);

create table survey (
  tenant text not null,
  id text not null,
  key text not null,
  lock int not null,
  version int not null,
  state text not null,
  draft jsonb not null,
  primary key (tenant, id),
  unique (tenant, key)
);

create table survey_version (
  tenant text not null,
  survey_id text not null,
  version int not null,
  published jsonb not null,
  primary key (tenant, survey_id, version),
  foreign key (tenant, survey_id) references survey (tenant, id)
);

create table channel (
  tenant text not null,
  id text not null,
  publishable_key text unique,
  body jsonb not null,
  primary key (tenant, id)
);

-- What is to go to Kafka, written in the transaction that caused it.
create table outbox (
  seq bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  value bytea
);
