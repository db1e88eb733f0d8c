-- Who follows whom, and as how manieth from the newest the follower was listed; rank 0 and time -1 where no time is known.
select
  f.node as followed,
  g.node as follower,
  case when e.created_at is null then 0
    else cast(rank() over (partition by f.node order by e.created_at desc) as integer)
  end as newest,
  coalesce(unix_seconds(e.created_at), -1) as followed_at
from follows e
join nodes f on f.account_id = e.followed_id
join nodes g on g.account_id = e.follower_id
where e.follower_id <> e.followed_id
