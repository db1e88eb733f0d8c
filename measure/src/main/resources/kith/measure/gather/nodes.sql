-- Everybody who occurs anywhere, numbered without gaps, with the first name that they give themselves.
select
  e.account_id,
  cast(row_number() over (order by e.account_id) - 1 as integer) as node,
  lower(split_part(trim(a.display_name), ' ', 1)) as first_name
from (
  select account_id from accounts
  union
  select follower_id from follows
  union
  select followed_id from follows
  union
  select actor_id from interactions
  union
  select account_id from interactions
  union
  select account_id from known_ties
  union
  select follower_id from known_ties
) e
left join accounts a on a.account_id = e.account_id
