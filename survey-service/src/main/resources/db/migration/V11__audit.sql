-- Who saw and changed what, by tenants; nothing of what was sent or answered.
create table audit_entry (
  id uuid primary key,
  tenant text not null,
  at timestamptz not null,
  who text not null,
  who_name text not null,
  action text not null,
  kind text not null,
  object text not null,
  status int not null
);

create index audit_entry_newest on audit_entry (tenant, at desc, id desc);
create index audit_entry_who on audit_entry (tenant, who, at desc);
create index audit_entry_name on audit_entry (tenant, lower(who_name), at desc);
create index audit_entry_object on audit_entry (tenant, kind, object, at desc);
create index audit_entry_age on audit_entry (at);
