-- Whom people were seen to hear: on a list of followers, or because they respond.
select followed, follower from follow_edges
union
select owner as followed, actor as follower from response_pairs where spoken > 0 or likes > 0 or passed_on > 0
