-- Which of several messages about the same thing it is: 0 for the first, 1 for the first reminder, and so on.
alter table message add column part int not null default 0;
-- A reminder looks at what it reminds of.
create index message_of_subject on message (tenant, subject) where subject <> '';
