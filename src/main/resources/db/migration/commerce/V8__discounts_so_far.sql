-- Discounts of orders that were there before these were kept: of an order the sum of its lines',
-- each rounded. No more than a millionth of each piece makes up for a price that was rounded.
create temporary table minor_units on commit drop as
select 10 ^ case
                when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG',
                                  'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
                when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
                else 2
            end::numeric as one
from facts.company;

-- Copies are built anew, so rows that are there already need no transaction of their own. What
-- events said was spread over the lines whatever it was, a tax too (their runs are numbered
-- downwards): without a discount told, of the order or a line, there was none.
update commerce.customer_order o
set discount_minor = d.minor
from (select l.order_id, sum(round(l.discount * m.one))::bigint as minor
      from commerce.order_line l
      cross join minor_units m
      where l.discount > l.quantity * 0.000001
      group by l.order_id) d
where o.id = d.order_id
  and d.minor > 0
  and (o.run > 0
       or exists (
           select 1
           from commerce.order_statement s
           where s.number = o.number
             and s.source = o.source
             and jsonb_path_match(s.said, '$.discount > 0 || $.lines[*].discount > 0')));

-- Parts of imports that wait: those that met the order as it is stored, and those with lines.
update commerce.intake_piece p
set discount_minor = o.discount_minor
from commerce.customer_order o
where o.id = p.order_id and p.stored and o.discount_minor > 0;
update commerce.intake_piece p
set discount_minor = d.minor
from (select l.piece, sum(round(l.discount * m.one))::bigint as minor
      from commerce.intake_line l
      cross join minor_units m
      where l.discount > l.quantity * 0.000001
      group by l.piece) d
where p.piece = d.piece and not p.stored;

alter table commerce.customer_order validate constraint customer_order_coupons;
create index order_coupons on commerce.customer_order (changed) where coupons is not null;
