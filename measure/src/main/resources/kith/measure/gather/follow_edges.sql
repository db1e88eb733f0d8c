-- Who follows whom, and as how manieth from the newest the follower was listed; rank 0 where no time is known.
select
  f.node as followed,
  g.node as follower,
  case when e.created_at is null then 0
    else cast(rank() over (partition by f.node order by e.created_at desc) as integer)
  end as newest
from follows e
join nodes f on f.account_id = e.followed_id
join nodes g on g.account_id = e.follower_id
where f.node <> g.node
