-- With how many others quick comments go both ways.
select x.owner as node, count(*) as partners
from response_pairs x
join response_pairs y on y.owner = x.actor and y.actor = x.owner
where x.quick > 0 and y.quick > 0
group by x.owner
