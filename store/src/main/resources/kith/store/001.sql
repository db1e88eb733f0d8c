create table members (
    name varchar(64) not null primary key,
    role varchar(16) not null,
    password varchar(512) not null,
    since varchar(40) not null
);

create table deeds (
    id integer not null primary key,
    at varchar(40) not null,
    member varchar(64),
    kind varchar(32) not null,
    dataset varchar(255),
    subject varchar(512)
);

create index deeds_by_subject on deeds (dataset, subject);

create table jobs (
    id varchar(32) not null primary key,
    kind varchar(32) not null,
    dataset varchar(255) not null,
    member varchar(64) not null,
    state varchar(16) not null,
    work text not null,
    result text,
    message text,
    asked varchar(40) not null,
    ended varchar(40)
);

create index jobs_by_time on jobs (asked);

create table views (
    id integer not null primary key,
    member varchar(64) not null,
    dataset varchar(255) not null,
    page varchar(32) not null,
    name varchar(120) not null,
    query text not null,
    unique (member, dataset, page, name)
);

create table remarks (
    id integer not null primary key,
    dataset varchar(255) not null,
    account varchar(512) not null,
    member varchar(64) not null,
    kind varchar(16) not null,
    words text not null,
    at varchar(40) not null,
    taken integer not null default 0
);

create index remarks_by_account on remarks (dataset, account);
