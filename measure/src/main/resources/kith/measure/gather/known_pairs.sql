-- Whom people said that they know (1) or do not know (0).
select o.node as owner, f.node as actor, case when d.knows then 1 else 0 end as knows
from known_ties d
join nodes o on o.account_id = d.account_id
join nodes f on f.account_id = d.follower_id
where d.account_id <> d.follower_id
