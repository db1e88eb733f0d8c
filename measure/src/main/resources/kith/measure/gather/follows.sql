-- Who follows whom and since when; -1 where no time is known.
select f.node as followed, g.node as follower, coalesce(unix_seconds(e.created_at), -1) as since
from follows e
join nodes f on f.account_id = e.followed_id
join nodes g on g.account_id = e.follower_id
where e.follower_id <> e.followed_id
