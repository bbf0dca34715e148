-- Alerts are told by the queue of webhooks: each is an addressee like them, which is called by another way. Its secret is the address.
alter table webhook add column kind text not null default 'webhook';

-- How many more answers a delivery speaks of than that in its payload.
alter table webhook_delivery add column held int not null default 0;

-- Which responses an alert has told of or will; each but once.
create table alert_hit (
  tenant text not null,
  response text not null,
  alert text not null,
  at timestamptz not null,
  primary key (tenant, response, alert),
  foreign key (tenant, alert) references webhook (tenant, id) on delete cascade
);
create index alert_hit_at on alert_hit (at);
