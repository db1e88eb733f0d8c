-- What two people may have in common, one row an account.
select
  n.node,
  lower(nullif(trim(split_part(a.location, ',', 1)), '')) as place,
  case when trim(a.display_name) like '% %' then lower(split_part(trim(a.display_name), ' ', -1)) end as surname,
  coalesce(a.followers_count, -1) as followers,
  coalesce(l.listed, 0) as listed
from nodes n
join accounts a on a.account_id = n.account_id
left join listed l on l.node = n.node
