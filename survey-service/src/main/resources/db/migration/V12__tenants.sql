-- Tenants that were created by those who run Echolot. Others come to be by an attribute in Keycloak.
create table tenant (
  key text primary key,
  name text not null,
  created_at timestamptz not null
);
