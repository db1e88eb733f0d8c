-- How many likers were listed for each post.
select i.post_id, count(*) as likers
from interactions i
where i.kind = 'like' and i.post_id is not null and i.actor_id <> i.account_id
group by i.post_id
