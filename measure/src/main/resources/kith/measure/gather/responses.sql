-- One row a response: who (actor) did what to whom (owner), in numbers; the words, to be read and forgotten.
-- deed: 1 words, 2 words within minutes of the post, 4 a like, 8 passed on (saved, tagged, reposted, quoted).
-- newest: the place of the post among the owner's recent ones, 0 for any other.
select
  o.node as owner,
  a.node as actor,
  coalesce(cast(floor(unix_seconds(i.created_at) / 604800) as integer), -1) as week,
  case i.kind
    when 'like' then 4
    when 'save' then 8
    when 'tag' then 9
    when 'repost' then 9
    when 'quote' then 9
    when 'reply' then
      case when unix_seconds(i.created_at) - unix_seconds(p.created_at) between 0 and 600 then 3 else 1 end
    else 1
  end as deed,
  coalesce(p.newest, 0) as newest,
  case when i.kind in ('reply', 'mention', 'tag') then i.text end as text,
  o.first_name
from interactions i
join nodes o on o.account_id = i.account_id
join nodes a on a.account_id = i.actor_id
left join recent_posts p on p.post_id = i.post_id and p.node = o.node
where i.actor_id <> i.account_id
