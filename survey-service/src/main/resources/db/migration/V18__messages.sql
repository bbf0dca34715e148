-- Messages that we send, and what became of them. What they say and to whom isn't kept here.
create table message (
  tenant text not null,
  id uuid not null,
  account text not null,
  purpose text not null,
  -- What it is about, e.g. the invitation; empty for nothing.
  subject text not null,
  -- To whom it goes, by the pseudonym; empty for somebody unknown.
  customer text not null,
  -- 0 until the gateway has told what became of it.
  revision int not null,
  body jsonb not null,
  created_at timestamptz not null,
  -- When it is to be sent; null once it was handed on, or never will be.
  due_at timestamptz,
  -- What it has in common with others; null if it came with its text.
  sending uuid,
  primary key (tenant, id)
);
create index message_newest on message (tenant, created_at desc, id desc);
create index message_of_account on message (tenant, account, created_at desc, id desc);
create index message_of_customer on message (tenant, customer, created_at desc, id desc) where customer <> '';
create index message_due on message (tenant, account, due_at) where due_at is not null;
-- What the gateway has and hasn't sent yet.
create index message_handed_on on message (tenant, account) where due_at is null and body ->> 'state' = 'queued';
create index message_old on message (created_at);
create index message_sending on message (tenant, sending) where sending is not null;

-- What is sent to many: the way, and the text in each language.
create table sending (
  tenant text not null,
  id uuid not null,
  body jsonb not null,
  -- In which language somebody is written to whose own isn't among the texts.
  language text not null,
  created_at timestamptz not null,
  primary key (tenant, id)
);
