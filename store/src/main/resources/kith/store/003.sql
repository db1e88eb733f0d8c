alter table members add column issuer varchar(255);

alter table members add column subject varchar(255);

create unique index members_by_account on members (issuer, subject);
