-- When the posts were made whose likers were listed.
select r.node, coalesce(unix_seconds(r.created_at), -1) as posted_at
from recent_posts r
where r.post_id in (select post_id from responses where kind = 'like')
order by r.node, posted_at
