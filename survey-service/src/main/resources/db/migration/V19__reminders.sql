-- Which of several messages about the same thing it is: 0 for the first, 1 for the first reminder, and so on.
alter table message add column part int not null default 0;

-- A reminder looks at what it reminds of.
create index message_of_subject on message (tenant, subject) where subject <> '';

-- What is due is looked for by purpose, while reminders wait for weeks.
create index message_due_of_purpose on message (purpose, due_at) where due_at is not null;
create index message_due_of_account on message (tenant, account, purpose, due_at) where due_at is not null;
drop index message_due;
