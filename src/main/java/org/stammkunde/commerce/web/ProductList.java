package org.stammkunde.commerce.web;

import org.stammkunde.commerce.Product;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// All products.
public record ProductList(ListView<Product> list) implements Page {}
