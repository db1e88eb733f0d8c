-- The newest original posts of each account, old enough to have collected their responses.
select node, post_id, text, sponsored, like_count, created_at, newest
from (
  select
    n.node,
    p.post_id,
    p.text,
    p.sponsored,
    p.like_count,
    p.created_at,
    row_number() over (partition by n.node order by p.created_at desc, p.like_count desc, p.post_id) as newest
  from posts p
  join nodes n on n.account_id = p.account_id
  cross join as_of t
  where coalesce(p.kind, 'original') in ('original', 'quote')
    and (
      p.created_at is null
      or unix_seconds(t.at) - unix_seconds(p.created_at) between 0 and 86400 * ${content.to_days}
    )
) as numbered
where newest <= ${content.newest_posts}
