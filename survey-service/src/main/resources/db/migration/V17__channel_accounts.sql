-- Tenants' accounts with those who carry messages. Credentials stand sealed, for the tenant and the id.
create table channel_account (
  tenant text not null,
  id text not null,
  lock int not null,
  provider text not null,
  account text not null,
  body jsonb not null,
  credentials text not null,
  created_at timestamptz not null,
  -- When the provider last took the credentials; null if it was never asked.
  proven_at timestamptz,
  primary key (tenant, id),
  constraint channel_account_id unique (id),
  constraint channel_account_account unique (tenant, provider, account)
);

-- An address belongs to one account of all tenants.
create table channel_account_address (
  provider text not null,
  address text not null,
  tenant text not null,
  id text not null,
  constraint channel_account_address_taken primary key (provider, address),
  foreign key (tenant, id) references channel_account (tenant, id) on delete cascade
);
create index channel_account_address_of on channel_account_address (tenant, id);
