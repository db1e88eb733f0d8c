-- Over how many posts responses were watched, on how many the likers were listed, and how many likes these had.
select
  w.node,
  count(*) as watched,
  count(l.likers) as liker_posts,
  sum(coalesce(l.likers, 0)) as likers_listed,
  sum(case when l.likers is null then 0 else greatest(l.likers, coalesce(w.like_count, 0)) end) as likes_counted
from (
  select r.node, r.post_id, r.like_count
  from recent_posts r
  where r.node in (select owner from response_pairs)
) w
left join post_likers l on l.post_id = w.post_id
group by w.node
