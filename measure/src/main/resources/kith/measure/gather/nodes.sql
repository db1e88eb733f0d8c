-- Everybody who occurs anywhere, numbered without gaps.
select account_id, cast(row_number() over (order by account_id) - 1 as integer) as node
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
) as everybody
