-- How the counts moved between visits.
select
  n.node,
  (max(s.following_count) - min(s.following_count)) / greatest(avg(s.following_count), 1.0) as churn,
  604800.0 * (max(s.followers_count) - min(s.followers_count))
    / greatest(max(unix_seconds(s.taken_at)) - min(unix_seconds(s.taken_at)), 604800) as growth
from snapshots s
join nodes n on n.account_id = s.account_id
group by n.node
having count(*) > 1
