-- One row an account: what its own page says. -1 where a number or a flag was not observed.
select
  n.node,
  a.account_id,
  a.handle,
  a.display_name,
  a.bio,
  a.url,
  a.platform,
  a.language,
  trim(split_part(a.location, ',', 1)) as place,
  case when a.created_at is null then -1 else greatest(unix_seconds(t.at) - unix_seconds(a.created_at), 0) end
    as age_seconds,
  coalesce(a.followers_count, -1) as followers,
  coalesce(a.following_count, -1) as following,
  coalesce(a.posts_count, -1) as posts_count,
  case when a.verified is null and r.node is null then -1 when a.verified or r.node is not null then 1 else 0 end
    as verified,
  case when a.private is null then -1 when a.private then 1 else 0 end as private_account,
  case when a.professional is null then -1 when a.professional then 1 else 0 end as professional,
  case when a.has_avatar is null then -1 when a.has_avatar then 1 else 0 end as avatar,
  lower(nullif(trim(split_part(a.location, ',', 1)), '')) as folded_place,
  case when trim(a.display_name) like '% %' then lower(split_part(trim(a.display_name), ' ', -1)) end as surname
from accounts a
join nodes n on n.account_id = a.account_id
cross join as_of t
left join (
  select distinct m.node
  from labels b
  join nodes m on m.account_id = b.account_id
  where b.kind = 'role' and lower(b.value) in ('partner', 'verified', 'creator')
) r on r.node = n.node
order by n.node
