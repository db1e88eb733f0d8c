-- The words of recent posts, to be read and forgotten.
select node, text, case when sponsored is null then -1 when sponsored then 1 else 0 end as sponsored
from recent_posts
where newest > 0 and (text is not null or sponsored is not null)
