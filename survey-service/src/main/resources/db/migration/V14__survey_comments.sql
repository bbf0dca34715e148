-- What colleagues say of a survey or one of its questions; it goes with the survey.
create table survey_comment (
  tenant text not null,
  key text not null,
  survey_id text not null,
  body jsonb not null,
  primary key (tenant, key),
  foreign key (tenant, survey_id) references survey (tenant, id) on delete cascade
);

create index survey_comment_survey on survey_comment (tenant, survey_id, key);
