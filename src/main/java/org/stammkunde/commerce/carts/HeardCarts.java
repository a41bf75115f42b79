package org.stammkunde.commerce.carts;

import java.util.List;
import java.util.stream.Stream;
import org.stammkunde.commerce.vocabulary.Heard;
import org.stammkunde.commerce.vocabulary.Spoken;
import org.stammkunde.commerce.vocabulary.Statement;

/// What an event says about carts.
final class HeardCarts {

    private HeardCarts() {}

    /// What is put in goes into one cart; an order empties every cart that it could have been.
    ///
    /// @throws org.stammkunde.commerce.CommerceException naming the property that cannot be used
    static Stream<Heard<CartKey, CartWord, CartSaid>> of(Spoken event) {
        var keys = CartKey.of(event);
        return keys.isEmpty()
                ? Stream.empty()
                : CartWord.of(event.word()).stream().flatMap(what -> of(event, what, keys));
    }

    private static Stream<Heard<CartKey, CartWord, CartSaid>> of(
            Spoken event, CartWord what, List<CartKey> keys) {
        var statement = Statement.of(event, what, CartWords.of(what, event.said()));
        var meant = what == CartWord.ORDERED ? keys : List.of(keys.getFirst());
        return meant.stream().map(key -> new Heard<>(key, statement));
    }
}
