-- Every response with the people in it as numbers; quick when it came within minutes of the post.
select
  o.node as owner,
  a.node as actor,
  i.kind,
  cast(floor(unix_seconds(i.created_at) / 604800) as bigint) as week,
  case
    when i.kind = 'reply' and p.created_at is not null and i.created_at is not null
      and unix_seconds(i.created_at) - unix_seconds(p.created_at) between 0 and 600
    then 1 else 0
  end as quick
from interactions i
join nodes o on o.account_id = i.account_id
join nodes a on a.account_id = i.actor_id
left join posts p on p.post_id = i.post_id and p.account_id = i.account_id
where i.actor_id <> i.account_id
