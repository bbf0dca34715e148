-- Who changes a journey tells which state was seen.
alter table journey add column lock int not null default 1;

create table persona (
  tenant text not null,
  key text not null,
  lock int not null,
  body jsonb not null,
  primary key (tenant, key)
);

-- Which journeys name a persona. One that is named stays.
create table journey_persona (
  tenant text not null,
  persona text not null,
  journey text not null,
  primary key (tenant, persona, journey),
  foreign key (tenant, persona) references persona (tenant, key),
  foreign key (tenant, journey) references journey (tenant, key) on delete cascade
);
