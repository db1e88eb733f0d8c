-- Everybody who follows or responds to an account, with what was seen between the two. Ordered for the tie kernel.
select
  p.owner,
  p.actor,
  p.listed,
  p.newest,
  coalesce(t.spoken, 0) as spoken,
  coalesce(b.spoken, 0) as answered,
  coalesce(t.weeks, 0) + coalesce(b.weeks, 0) as weeks,
  coalesce(t.likes, 0) as likes,
  coalesce(t.passed_on, 0) as passed_on,
  case when x.place is null or y.place is null then -1 when x.place = y.place then 1 else 0 end as same_place,
  case when x.surname is null or y.surname is null then -1 when x.surname = y.surname then 1 else 0 end
    as same_surname,
  coalesce(y.followers, -1) as actor_followers,
  case when y.node is null then 0 else 1 end as profiled,
  case when y.listed > 0 and y.listed >= 0.9 * y.followers then 1 else 0 end as actor_list_complete,
  case when k.knows is null then -1 when k.knows then 1 else 0 end as known,
  p.followed_at
from (
  select owner, actor, max(listed) as listed, max(newest) as newest, max(followed_at) as followed_at
  from (
    select followed as owner, follower as actor, 1 as listed, newest, followed_at from follow_edges
    union all
    select owner, actor, 0 as listed, 0 as newest, -1 as followed_at from response_pairs where spoken > 0 or likes > 0 or passed_on > 0
    union all
    select o.node, f.node, 0, 0, -1
    from known_ties d
    join nodes o on o.account_id = d.account_id
    join nodes f on f.account_id = d.follower_id
    where d.account_id <> d.follower_id
  ) as found
  group by owner, actor
) p
join tie_people x on x.node = p.owner
left join tie_people y on y.node = p.actor
left join response_pairs t on t.owner = p.owner and t.actor = p.actor
left join response_pairs b on b.owner = p.actor and b.actor = p.owner
left join (
  select o.node as owner, f.node as actor, bool_or(d.knows) as knows
  from known_ties d
  join nodes o on o.account_id = d.account_id
  join nodes f on f.account_id = d.follower_id
  group by o.node, f.node
) k on k.owner = p.owner and k.actor = p.actor
order by p.owner, p.actor
