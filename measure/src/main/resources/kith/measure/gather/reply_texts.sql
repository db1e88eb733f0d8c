-- The words of comments, with the first name of the person they are said to; to be read and forgotten.
select
  r.owner,
  r.actor,
  r.text,
  lower(split_part(trim(a.display_name), ' ', 1)) as first_name
from responses r
join nodes n on n.node = r.owner
left join accounts a on a.account_id = n.account_id
where r.text is not null and r.kind in ('reply', 'mention', 'tag')
