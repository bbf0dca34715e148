-- Whose feedback is to be erased: what was said before requested_at, also what comes late.
create table feedback_erasure (
  tenant text not null,
  respondent text not null,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  looks int not null,
  primary key (tenant, respondent)
);
create index feedback_erasure_due on feedback_erasure (due_at);
