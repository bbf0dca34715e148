-- Surveys that nobody wants to see in the list any more; what was answered stays.
alter table survey add column archived boolean not null default false;
