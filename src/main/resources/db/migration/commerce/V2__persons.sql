-- Under which identifier an order or a refund came: it follows that identifier when people turn out
-- to be one, or not to be one. `customer_id` is to whom it belongs at present.
alter table commerce.customer_order add column identifier_id bigint;
alter table commerce.refund add column identifier_id bigint;
alter table commerce.intake_piece add column identifier_id bigint;
alter table commerce.intake_refund add column identifier_id bigint;

-- What visitors left behind who may still say who they are.
create index order_visitor on commerce.customer_order (identifier_id)
    where customer_id is null and identifier_id is not null;
create index refund_visitor on commerce.refund (identifier_id)
    where customer_id is null and identifier_id is not null;
