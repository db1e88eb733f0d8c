-- The moment the data speaks of: the latest thing seen, but not later than the last retrieval.
select
  least(
    coalesce(max(retrieved_at), cast('1970-01-01' as timestamp)),
    coalesce(max(seen_at), max(retrieved_at), cast('1970-01-01' as timestamp))
  ) as at
from (
  select retrieved_at, cast(null as timestamp) as seen_at from accounts
  union all
  select cast(null as timestamp), max(created_at) from posts
  union all
  select cast(null as timestamp), max(taken_at) from snapshots
) as seen
