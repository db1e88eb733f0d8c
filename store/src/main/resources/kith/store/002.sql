create table tokens (
    id varchar(32) not null primary key,
    member varchar(64) not null references members (name) on delete cascade,
    name varchar(60) not null,
    hash varchar(64) not null unique,
    scopes varchar(255) not null,
    made varchar(40) not null,
    expires varchar(40) not null,
    used varchar(40)
);

create index tokens_by_member on tokens (member);

create table answers (
    member varchar(64) not null references members (name) on delete cascade,
    key varchar(255) not null,
    request varchar(64) not null,
    answer text not null,
    at varchar(40) not null,
    primary key (member, key)
);

create index answers_by_time on answers (at);
