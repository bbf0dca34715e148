-- What people have put together for themselves; each body names whose it is.
create table dashboard (
  tenant text not null,
  key text not null,
  lock int not null,
  body jsonb not null,
  primary key (tenant, key)
);

create index dashboard_owner on dashboard (tenant, (body->>'owner'));
