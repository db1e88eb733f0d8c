-- When recent posts were made, and how many likes each counts; -1 where that is not known.
select node, newest, coalesce(unix_seconds(created_at), -1) as made, coalesce(like_count, -1) as likes
from recent_posts
where newest > 0
