-- Under which identifier a cart is known, as orders are.
alter table commerce.cart add column identifier_id bigint;
create index cart_visitor on commerce.cart (identifier_id)
    where customer_id is null and identifier_id is not null;
