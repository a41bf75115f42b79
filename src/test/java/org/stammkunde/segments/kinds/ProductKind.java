package org.stammkunde.segments.kinds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.kinds.Orders.Purchase;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

final class ProductKind implements Kind {

    private static final List<String> QUANTITIES = List.of("1", "2.5", "0.001", "0", "-1");

    /// Of orders, some of products that there are not.
    static final Fact<Line> LINES =
            new Fact<>(
                    "order_lines",
                    Line.class,
                    List.of(
                            "order_id bigint",
                            "line_no integer",
                            "product_id bigint",
                            "quantity decimal(18, 3)",
                            "value_minor bigint"),
                    ProductKind::lines,
                    (customer, _, _) -> List.of(new Line(customer, 1, customer, "1")));

    static final Fact<Product> PRODUCTS =
            new Fact<>(
                    "products",
                    Product.class,
                    List.of("product_id bigint", "sku text", "name text", "category text"),
                    chance -> chance.rows(6, index -> product(1 + index, chance)),
                    (customer, name, _) -> List.of(new Product(customer, name, name, name)));

    /// @param quantity a decimal number
    record Line(long order, int number, @Nullable Long product, String quantity) implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(order, number, product, quantity, 1L);
        }
    }

    record Product(long id, @Nullable String sku, @Nullable String name, @Nullable String category)
            implements Row {

        @Override
        public List<Object> values(ZoneId zone) {
            return Row.of(id, sku, name, category);
        }
    }

    private static List<Line> lines(Chance chance) {
        return IntStream.range(0, Orders.COUNT)
                .boxed()
                .flatMap(
                        order ->
                                chance
                                        .rows(
                                                chance.below(4),
                                                index -> line(order, 1 + index, chance))
                                        .stream())
                .toList();
    }

    private static Line line(int order, int number, Chance chance) {
        Long product = chance.oneIn(9) ? null : Long.valueOf(chance.below(8));
        return new Line(order, number, product, chance.one(QUANTITIES));
    }

    private static Product product(int id, Chance chance) {
        var name = chance.one(Chance.NAMES);
        return new Product(id, Integer.toString(id), name, chance.one(Chance.CATEGORIES));
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public List<Fact<?>> facts() {
        return List.of(Orders.ORDERS, LINES, PRODUCTS);
    }

    @Override
    public void fill(Draft draft) {
        var what = draft.choose("what", List.of("category", "sku", "name"));
        draft.values(
                "values",
                switch (what) {
                    case "category" -> Chance.CATEGORIES;
                    case "sku" -> List.of("1", "2", "3", "9");
                    default -> Chance.NAMES;
                });
        if (draft.chance().oneIn(3)) {
            draft.choose("of", List.of("first"));
            draft.maybeWindow("within");
        } else {
            draft.counted();
        }
    }

    @Override
    public boolean meets(JsonNode tree, Person person, NaiveSegments naive) {
        var having = ordersOf(products(tree, naive), naive);
        var all = Orders.of(person, naive);
        var first = all.stream().map(Purchase::at).min(Instant::compareTo).orElse(Instant.MIN);
        boolean any = !tree.path("of").stringValue("all").equals("first");
        return NaiveBounds.often(
                tree,
                all.stream()
                        .filter(order -> any || order.at().equals(first))
                        .filter(order -> naive.falls(tree.path("within"), order.at()))
                        .filter(order -> having.contains(order.id()))
                        .count());
    }

    private static Set<Long> products(JsonNode tree, NaiveSegments naive) {
        return naive.shop().all(PRODUCTS).stream()
                .filter(product -> NaiveTexts.isListed(tree, called(tree, product)))
                .map(Product::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable String called(JsonNode tree, Product product) {
        return switch (tree.path("what").stringValue()) {
            case "category" -> product.category();
            case "sku" -> product.sku();
            default -> product.name();
        };
    }

    private static Set<Long> ordersOf(Set<Long> products, NaiveSegments naive) {
        return naive.shop().all(LINES).stream()
                .filter(line -> line.product() != null && products.contains(line.product()))
                .filter(line -> new BigDecimal(line.quantity()).signum() > 0)
                .map(Line::order)
                .collect(Collectors.toSet());
    }
}
