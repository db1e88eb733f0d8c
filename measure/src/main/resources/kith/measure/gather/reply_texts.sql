-- The words of comments, with the first name of the person they are said to; to be read and forgotten.
select
  o.node as owner,
  n.node as actor,
  i.text,
  lower(split_part(trim(a.display_name), ' ', 1)) as first_name
from interactions i
join nodes o on o.account_id = i.account_id
join nodes n on n.account_id = i.actor_id
left join accounts a on a.account_id = i.account_id
where i.text is not null and i.kind in ('reply', 'mention', 'tag') and i.actor_id <> i.account_id
