-- How long something waits tells whether the outbox is stuck.
alter table outbox add column added_at timestamptz not null default now();
-- Kafka refused it for good, and its dead letter couldn't carry its value: it stays here.
alter table outbox add column set_aside_at timestamptz;
