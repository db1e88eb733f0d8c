-- What one person (actor) did towards another (owner).
select
  owner,
  actor,
  sum(case when kind <> 'like' and kind <> 'save' and quick = 0 then 1 else 0 end) as spoken,
  sum(quick) as quick,
  count(distinct case when kind <> 'like' and kind <> 'save' and quick = 0 then week end) as weeks,
  sum(case when kind = 'like' then 1 else 0 end) as likes,
  sum(case when kind in ('save', 'tag', 'repost', 'quote') then 1 else 0 end) as passed_on
from responses
group by owner, actor
