-- How many followers were listed for each account.
select followed as node, count(*) as listed, max(newest) as ordered
from follow_edges
group by followed
