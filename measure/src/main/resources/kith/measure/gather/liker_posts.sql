-- When the posts were made whose likers were listed.
select r.node, coalesce(unix_seconds(r.created_at), -1) as posted_at
from recent_posts r
join post_likers l on l.post_id = r.post_id
order by r.node, posted_at
