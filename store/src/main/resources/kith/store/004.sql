alter table jobs add column tries integer not null default 0;
