-- Likes of recent posts that are no longer collecting them; sums in micro-units, so that order does not matter.
select
  r.node,
  count(*) as liked,
  sum(cast(round(1000000 * ln(1 + r.like_count)) as bigint)) as log_likes,
  sum(cast(round(1000000 * ln(1 + r.like_count) * ln(1 + r.like_count)) as bigint)) as log_likes_squared
from recent_posts r
cross join as_of t
where r.newest > 0
  and r.like_count is not null
  and (r.created_at is null or unix_seconds(t.at) - unix_seconds(r.created_at) >= 86400 * ${content.from_days})
group by r.node
