-- The parts of the tenants' organisations; each names the one to which it belongs.
create table org_unit (
  tenant text not null,
  key text not null,
  lock int not null,
  body jsonb not null,
  primary key (tenant, key)
);
