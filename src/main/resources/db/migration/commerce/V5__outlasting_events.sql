-- `outlasts`: what events say became of the order (cancelled, a test) holds whatever an import says
-- of it, and so does all they say of one of which no event says what was ordered.
alter table commerce.order_fold rename column bare to outlasts;
alter index commerce.order_fold_bare rename to order_fold_outlasts;
update commerce.order_fold f
set outlasts = true
from commerce.customer_order o
where o.number = f.number and o.source = f.source and o.status <> 'PLACED' and o.run < 0;
