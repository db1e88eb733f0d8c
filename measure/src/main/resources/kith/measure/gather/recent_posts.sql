-- Every post with its place among the newest original posts of its account, counted from 1, that are old enough to have
-- collected their responses; 0 for all others.
select node, post_id, text, sponsored, like_count, created_at,
  case when may_count = 1 and place <= ${content.newest_posts} then place else 0 end as newest
from (
  select *,
    row_number() over (partition by node, may_count order by created_at desc, like_count desc, post_id) as place
  from (
    select
      n.node,
      p.post_id,
      p.text,
      p.sponsored,
      p.like_count,
      p.created_at,
      case
        when coalesce(p.kind, 'original') in ('original', 'quote')
          and (
            p.created_at is null
            or unix_seconds(t.at) - unix_seconds(p.created_at) between 0 and 86400 * ${content.to_days}
          ) then 1
        else 0
      end as may_count
    from posts p
    join nodes n on n.account_id = p.account_id
    cross join as_of t
  ) as told
) as numbered
