-- What one person (actor) did towards another (owner). Comments within minutes of the post are quick and count apart.
-- Weeks are counted by grouping twice: cheaper than counting distinct ones.
select
  owner,
  actor,
  cast(sum(spoken) as integer) as spoken,
  cast(sum(quick) as integer) as quick,
  cast(count(week) as integer) as weeks,
  cast(sum(likes) as integer) as likes,
  cast(sum(passed_on) as integer) as passed_on
from (
  select
    owner,
    actor,
    case when words > quick then week end as week,
    sum(words - quick) as spoken,
    sum(quick) as quick,
    sum(likes) as likes,
    sum(passed_on) as passed_on
  from (
    select
      o.node as owner,
      a.node as actor,
      cast(floor(unix_seconds(i.created_at) / 604800) as integer) as week,
      case when i.kind not in ('like', 'save') then 1 else 0 end as words,
      case
        when i.kind = 'reply' and unix_seconds(i.created_at) - unix_seconds(p.created_at) between 0 and 600 then 1
        else 0
      end as quick,
      case when i.kind = 'like' then 1 else 0 end as likes,
      case when i.kind in ('save', 'tag', 'repost', 'quote') then 1 else 0 end as passed_on
    from interactions i
    join nodes o on o.account_id = i.account_id
    join nodes a on a.account_id = i.actor_id
    left join posts p on p.post_id = case when i.kind = 'reply' then i.post_id end and p.account_id = i.account_id
    where i.actor_id <> i.account_id
  ) as responses
  group by owner, actor, case when words > quick then week end
) as weekly
group by owner, actor
